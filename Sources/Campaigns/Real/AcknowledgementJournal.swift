// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Directives
import Journals
import PosixFiles

/// What clients submitted and what they were told: the oracle of the campaigns on the real binary.
struct AcknowledgementJournal: Sendable {
  /// The batches that were submitted, as the names of their events.
  private(set) var batches: [[String]] = []
  /// The receipts that clients hold, by the name of the event.
  private(set) var receipts: [String: KeptReceipt] = [:]
  /// What two receipts of one event contradict each other in.
  private(set) var contradiction: String?

  /// Notes that a batch was submitted; sending one again changes nothing.
  mutating func submit(_ batch: [String]) {
    if batches.last != batch, !batches.contains(batch) { batches.append(batch) }
  }

  /// Notes the receipts that a program printed, and answers the names on them.
  ///
  /// A line without its end was not read by anybody as a receipt.
  @discardableResult
  mutating func take(receiptsIn output: String) -> [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      guard let receipt = Self.receipt(line) else {
        contradiction = "no receipt: \(line)"
        return nil
      }
      take(receipt)
      return receipt.id.description
    }
  }

  /// Notes a receipt.
  mutating func take(_ receipt: KeptReceipt) {
    let name = receipt.id.description
    if let known = receipts[name],
      known.sequence != receipt.sequence || known.leafHash != receipt.leafHash
    {
      contradiction = "two receipts of \(name) differ"
    }
    receipts[name] = receipt
  }

  /// What is wrong with a ledger, or nil.
  ///
  /// - Parameter isSettled: whether nothing may lie beyond the watermark.
  func fault(inLedgerAt path: String, isSettled: Bool) -> String? {
    if let contradiction { return contradiction }
    do {
      let source = try PosixSource(path: path)
      let verdict = try Verification(source, against: Array(receipts.values)).verdict
      guard verdict.word == .intact || (!isSettled && verdict.word == .torn) else {
        return "verify says \(verdict.word.rawValue)\(verdict.flaw.map { " (\($0))" } ?? "")"
      }
      var names: [String] = []
      try JournalReader(source).forEachLine { _, line in
        names.append(line.withUnsafeBufferPointer { Self.name(in: $0) })
        return true
      }
      return fault(in: names)
    } catch {
      return "it cannot be read: \(error)"
    }
  }

  /// The names of the committed events of a ledger, in order.
  static func names(inLedgerAt path: String) -> [String]? {
    var names: [String] = []
    guard let source = try? PosixSource(path: path), let reader = try? JournalReader(source),
      (try? reader.forEachLine { _, line in
        names.append(line.withUnsafeBufferPointer { name(in: $0) })
        return true
      }) != nil
    else { return nil }
    return names
  }

  /// What is wrong with the names in the log: lost, doubled, displaced, unknown, or half a batch.
  func fault(in names: [String]) -> String? {
    var positions: [String: Int] = [:]
    for (position, name) in names.enumerated() {
      if positions.updateValue(position, forKey: name) != nil { return "\(name) is there twice" }
    }
    for receipt in receipts.values where positions[receipt.id.description] != receipt.sequence {
      return "\(receipt.id) was acknowledged as #\(receipt.sequence) and is not there"
    }
    for batch in batches {
      let found = batch.compactMap { positions[$0] }
      guard found.isEmpty || found.count == batch.count else {
        return "\(found.count) of the \(batch.count) events of a batch are there"
      }
      guard found.isEmpty || found == Array(found[0]..<found[0] + found.count) else {
        return "a batch is not in one piece"
      }
    }
    let submitted = Set(batches.joined())
    return names.first { !submitted.contains($0) }.map { "\($0) was never submitted" }
  }

  /// The name of the event on a line.
  private static func name(in line: UnsafeBufferPointer<UInt8>) -> String {
    value(of: "id", in: Substring(String(decoding: line.prefix(256), as: UTF8.self))) ?? "?"
  }

  /// The receipt on a line of output.
  private static func receipt(_ line: Substring) -> KeptReceipt? {
    func number(_ key: String) -> Int? {
      guard let start = line.firstRange(of: "\"\(key)\":")?.upperBound else { return nil }
      return Int(line[start...].prefix { $0.isNumber })
    }
    guard line.hasSuffix("}"), let name = value(of: "id", in: line),
      // A name that is none is no receipt; why does not matter.
      let id = try? EventID(name), let leaf = value(of: "leafhash", in: line),
      let leafHash = Digest(base64: leaf), let root = value(of: "root", in: line),
      let rootHash = Digest(base64: root), let sequence = number("sequence"),
      let size = number("size")
    else { return nil }
    return KeptReceipt(
      id: id, sequence: sequence, leafHash: leafHash, size: size, root: rootHash)
  }

  /// The text of a key in canonical JSON, where it has no escapes.
  private static func value(of key: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "\"\(key)\":\"")?.upperBound else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }
}
