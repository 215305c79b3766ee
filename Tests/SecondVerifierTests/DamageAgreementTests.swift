// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Foundation
import JournalTestSupport
import Journals
import SimulatedDisks
import Testing

/// Small ledgers, damaged in many ways: two programs that share nothing must say the same of each.
struct DamageAgreementTests {
  /// The seed of all damage here; another may be asked for.
  private static let seed =
    ProcessInfo.processInfo.environment["CHIDAO_SEED"].flatMap { UInt64($0) } ?? 20_261_121

  /// Lays a ledger out in a directory.
  private func write(_ source: MemorySource, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/events", withIntermediateDirectories: true)
    for (file, bytes) in source.files {
      try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + file.text))
    }
  }

  /// What our own verification says.
  private func ours(_ source: MemorySource) throws -> SecondVerifier.Answer {
    let verdict = try Verification(source).verdict
    return SecondVerifier.Answer(
      word: verdict.word.rawValue, size: verdict.size, root: verdict.root.base64)
  }

  /// Holds both programs against each other, and answers how often each word was said.
  private func compare(
    _ sources: [(name: String, source: MemorySource)]
  ) throws -> [String: Int] {
    let directory = try TemporaryDirectory()
    var paths: [String] = []
    for (index, (_, source)) in sources.enumerated() {
      paths.append(directory("\(index)"))
      try write(source, to: paths[index])
    }
    let theirs = try SecondVerifier.answers(paths).answers
    #expect(theirs.count == sources.count)
    var words: [String: Int] = [:]
    for ((name, source), answer) in zip(sources, theirs) {
      let own = try ours(source)
      words[own.word, default: 0] += 1
      if own != answer {
        Issue.record("\(name), seed \(Self.seed): we say \(own), and they say \(answer)")
      }
    }
    return words
  }

  @Test(arguments: ["corrections", "full-life"])
  func `of bytes changed, cut, swapped and added both say the same`(_ name: String) throws {
    guard SecondVerifier.isThere() else { return }
    var ledgers = try DamagedLedgers(name, seed: Self.seed)
    var sources: [(name: String, source: MemorySource)] = []
    for round in 0..<6 {
      for kind in DamagedLedgers.kinds {
        sources.append(("\(kind) \(round)", ledgers.damaged(kind)))
      }
    }
    let words = try compare(sources)
    for word in ["INTACT", "TORN", "UNVERIFIABLE", "ROLLED-BACK", "TAMPERED"] {
      #expect(words[word, default: 0] > 0, "\(word) was never said")
    }
  }

  @Test(arguments: ["corrections", "full-life", "group-order", "recurring", "succession"])
  func `of lines written otherwise, with hashes that fit, both say the same`(
    _ name: String
  ) throws {
    guard SecondVerifier.isThere() else { return }
    var ledgers = try DamagedLedgers(name, seed: Self.seed)
    let words = try compare(
      (0..<40).map { (name: "rewritten \($0)", source: ledgers.rewritten()) })
    #expect(words["TAMPERED", default: 0] > 0)
    #expect(words["INTACT", default: 0] > 0)
  }
}
