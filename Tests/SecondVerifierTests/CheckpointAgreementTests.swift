// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import SimulatedDisks
import Testing

/// Checkpoints, witnesses and receipts, whole and damaged, judged by both programs.
struct CheckpointAgreementTests {
  /// The seed of all damage here.
  private static let seed: UInt64 = 20_261_122

  @Test func `whose signatures count decides the word, and both programs agree on it`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let (log, path) = (ledger.logKey, ledger.path)
    let other = try ledger.key("other", "ledger.example/sao-mai")
    let stranger = try ledger.key("stranger", "ledger.example/elsewhere")
    #expect(try Agreement.word("no key", [path]) == "UNVERIFIABLE")
    #expect(try Agreement.word("the key", [path, "--log", log]) == "INTACT")
    #expect(try Agreement.word("another key", [path, "--log", other]) == "UNVERIFIABLE")
    #expect(try Agreement.word("a stranger's key", [path, "--log", stranger]) == "UNVERIFIABLE")
    let policies = [
      ("none", "quorum none", "INTACT"), ("met", "quorum w", "INTACT"),
      ("any", "group g any w v\nquorum g", "INTACT"),
      ("unmet", "quorum v", "UNWITNESSED"), ("all", "group g 2 w v\nquorum g", "UNWITNESSED"),
    ]
    for (name, quorum, word) in policies {
      let file = try ledger.policy(quorum)
      #expect(try Agreement.word(name, [path, "--policy-file", file]) == word, "\(name)")
    }
    let unreadable = try ledger.policy("quorum nobody")
    #expect(try Agreement.word("bad policy", [path, "--policy-file", unreadable]) == "status 65")
    #expect(try Agreement.word("no checkpoint", [ledger.bare, "--log", log]) == "UNVERIFIABLE")
  }

  @Test func `a ledger that is not the one that was signed is told alike`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let key = ["--log", ledger.logKey]
    let note = ledger.path + "/checkpoints/latest"
    #expect(try Agreement.word("whole", [ledger.path, "--against", note] + key) == "INTACT")
    let shorter = try ledger.rewritten("shorter") { $0.removeLast() }
    #expect(try Agreement.word("shorter", [shorter, "--against", note] + key) == "ROLLED-BACK")
    let forked = try ledger.rewritten("forked") { $0.swapAt(2, 3) }
    #expect(try Agreement.word("forked", [forked, "--against", note]) == "FORKED")
  }

  @Test func `notes with a changed bit, a cut or more text are judged alike`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let whole = try Data(contentsOf: URL(fileURLWithPath: ledger.path + "/checkpoints/latest"))
    let file = ledger.file("kept.note")
    var chance = Chance(seed: Self.seed)
    let policy = try ledger.policy("quorum w")
    var words: Set<String> = []
    for round in 0..<60 {
      var note = [UInt8](whole)
      switch round % 6 {
      case 0, 1, 2: note[chance.below(note.count)] ^= 1 << UInt8(chance.below(8))
      case 3: note.removeSubrange(chance.below(note.count)...)
      case 4: note.insert(UInt8(ascii: "\n"), at: chance.below(note.count))
      default: note += Array("— x AAAAAAA=\n".utf8.prefix(1 + chance.below(14)))
      }
      try Data(note).write(to: URL(fileURLWithPath: file))
      words.insert(
        try Agreement.word(
          "note \(round), seed \(Self.seed)",
          [ledger.path, "--against", file, "--policy-file", policy]))
    }
    #expect(words.contains("UNVERIFIABLE"))
  }

  @Test(arguments: [
    ("9223372036854775807", "ROLLED-BACK"), ("9223372036854775808", "status 65"),
  ])
  func `a size that no program counts to is read by neither`(size: String, word: String) throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SignedSample()
    let file = ledger.file("great.note")
    let whole = try String(contentsOfFile: ledger.path + "/checkpoints/latest", encoding: .utf8)
    var lines = whole.components(separatedBy: "\n")
    lines[1] = size
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
    #expect(try Agreement.word(size, [ledger.path, "--against", file]) == word)
  }
}
