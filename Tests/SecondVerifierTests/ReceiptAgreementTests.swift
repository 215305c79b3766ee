// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import SimulatedDisks
import Testing

/// Receipts and published logs, whole and damaged, judged by both programs.
struct ReceiptAgreementTests {
  /// The seed of all damage here.
  private static let seed: UInt64 = 20_261_123

  /// Damages some bytes in one of a few ways.
  private func damaged(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    switch chance.below(5) {
    case 0, 1, 2: bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8))
    case 3: bytes.removeSubrange(chance.below(bytes.count)...)
    default: bytes.insert(UInt8(ascii: "A"), at: chance.below(bytes.count))
    }
    return bytes
  }

  @Test func `a receipt with a changed bit, a cut or more text is judged alike`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let whole = try ledger.receipt(4)
    let policy = ["--policy-file", try ledger.policy("quorum w")]
    let unmet = ["--policy-file", try ledger.policy("quorum v", in: "unmet")]
    #expect(try Agreement.word("whole", ["--receipt", whole] + policy) == "INTACT")
    #expect(try Agreement.word("unmet", ["--receipt", whole] + unmet) == "UNWITNESSED")
    #expect(try Agreement.word("no key", ["--receipt", whole]) == "UNVERIFIABLE")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: whole)))
    let file = ledger.file("damaged.tlog-proof")
    var chance = Chance(seed: Self.seed)
    var words: [String: Int] = [:]
    for round in 0..<60 {
      try Data(damaged(bytes, &chance)).write(to: URL(fileURLWithPath: file))
      let word = try Agreement.word(
        "receipt \(round), seed \(Self.seed)", ["--receipt", file] + policy)
      words[word, default: 0] += 1
    }
    #expect(words["INTACT"] == nil)
    #expect(words["TAMPERED", default: 0] > 0)
  }

  @Test func `a published log with a damaged or missing file is judged alike`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let folder = try ledger.published()
    let policy = ["--policy-file", try ledger.policy("quorum w")]
    #expect(try Agreement.word("whole", ["--tiles", folder] + policy) == "INTACT")
    #expect(try Agreement.word("no key", ["--tiles", folder]) == "UNVERIFIABLE")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    let files = names.map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(files.count >= 3)
    var chance = Chance(seed: Self.seed)
    var words: [String: Int] = [:]
    for round in 0..<40 {
      let file = URL(fileURLWithPath: files[round % files.count])
      let bytes = [UInt8](try Data(contentsOf: file))
      if round < files.count {
        try FileManager.default.removeItem(at: file)
      } else {
        try Data(damaged(bytes, &chance)).write(to: file)
      }
      let word = try Agreement.word(
        "\(file.lastPathComponent) \(round), seed \(Self.seed)", ["--tiles", folder] + policy)
      words[word, default: 0] += 1
      try Data(bytes).write(to: file)
    }
    #expect(words["INTACT"] == nil)
    #expect(words["TAMPERED", default: 0] > 0)
    #expect(words["ROLLED-BACK", default: 0] > 0)
  }
}
