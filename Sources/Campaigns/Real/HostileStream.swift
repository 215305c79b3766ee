// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// Bytes that a stranger might send, without end.
enum HostileStream: String, CaseIterable {
  /// Zeros, and never a newline.
  case endlessLine = "one endless line"
  /// Newlines.
  case blankLines = "blank lines"
  /// Lines that are refused at the first.
  case badLines = "lines that are none"
  /// Events that each could be recorded, small ones.
  case smallEvents = "sound events"
  /// Events that each could be recorded, as long as a line may be.
  case longEvents = "sound events of 60 KB"
  /// Events that each could be recorded, of as many small parts as there may be.
  case manyParts = "sound events of 1,000 parts"
  /// Receipts that each could have been given.
  case receipts = "receipts"

  /// The bytes that come at a position of the stream, counted in pieces.
  func piece(_ number: Int) -> [UInt8] {
    switch self {
    case .endlessLine: [UInt8](repeating: 0, count: 1 << 16)
    case .blankLines: [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 16)
    case .badLines: Array(String(repeating: "{}\n", count: 20_000).utf8)
    case .smallEvents:
      Array(
        (0..<100).map {
          Self.event("n\(number * 100 + $0)", "party.registered", Self.party)
        }.joined().utf8)
    case .longEvents: Array(Self.notice("n\(number)", Self.longGaps).utf8)
    case .manyParts: Array(Self.notice("n\(number)", Self.manyGaps).utf8)
    case .receipts: Self.receipt
    }
  }

  /// A party.
  private static let party = "{\"kind\":\"organization\",\"name\":\"Party\"}"

  /// Few long texts.
  private static let longGaps = list("\"\(String(repeating: "x", count: 1_000))\"", 60)

  /// Many short texts.
  private static let manyGaps = list("\"xx\"", 1_000)

  /// A hundred receipts of another ledger, canonical, with a place and a tree.
  private static let receipt: [UInt8] = {
    let digest = String(repeating: "A", count: 43) + "="
    let line =
      "{\"id\":\"e\",\"leafhash\":\"\(digest)\",\"root\":\"\(digest)\",\"sequence\":0,\"size\":1}\n"
    return Array(String(repeating: line, count: 100).utf8)
  }()

  /// A list of so many times the same.
  private static func list(_ element: String, _ count: Int) -> String {
    Array(repeating: element, count: count).joined(separator: ",")
  }

  /// A notice with gaps.
  private static func notice(_ name: String, _ gaps: String) -> String {
    event(
      name, "notice.issued",
      "{\"decided\":\"2026-01-01\",\"gaps\":[\(gaps)],\"issuer\":\"party-0\",\"kind\":\"N\","
        + "\"number\":\"\(name)\",\"title\":\"N\"}")
  }

  /// An event as a line of a batch.
  private static func event(_ name: String, _ type: String, _ data: String) -> String {
    "{\"specversion\":\"1.0\",\"id\":\"\(name)\",\"source\":\"\(RealProgram.origin)\","
      + "\"type\":\"\(type)\",\"subject\":\"\(name)\",\"time\":\"2026-01-01T00:00:00+07:00\","
      + "\"actor\":\"campaign\",\"data\":\(data)}\n"
  }
}
