// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import Auditing
import CommandLineKit
import Foundation
import Testing

/// The golden ledgers: their stories, played again, give the same bytes and the same answers.
///
/// With `CHIDAO_REWRITE_GOLDEN=1` in the environment the committed files are written anew instead,
/// and the tests that did so fail: what they wrote is to be read by somebody first.
@Suite(.serialized) struct GoldenTests {
  @Test func `there are golden ledgers`() {
    #expect(!GoldenLedger.golden.isEmpty)
  }

  @Test func `there is a ledger for every verdict that is not INTACT`() {
    let words = Verdict.Word.allCases.filter { $0 != .intact }
      .map { $0.rawValue.lowercased() }
    let names = GoldenLedger.damaged.map(\.name)
    for word in words {
      #expect(names.contains { $0.hasPrefix(word) }, "none is \(word)")
    }
    for golden in GoldenLedger.damaged {
      let word = words.first { golden.name.hasPrefix($0) } ?? "no verdict"
      // The last question of each story is the one that its name answers.
      let last = golden.text("transcript.en.txt").components(separatedBy: "\n$ ").last ?? ""
      #expect(last.contains("verify"), "\(golden)")
      #expect(last.contains("\n" + word.uppercased() + ":"), "\(golden): \(last)")
    }
  }

  @Test(arguments: GoldenLedger.golden + GoldenLedger.damaged)
  func `a story told again writes the same ledger and gets the same answers`(
    golden: GoldenLedger
  ) throws {
    let script = try Script(golden.text("script.txt"))
    let performances = try LanguageChoice.allCases.map { language in
      (language, try Performance(script, in: language, folder: golden.path))
    }
    let written = performances.map(\.1.files)
    #expect(Set(written).count == 1, "the language changes what is written")
    guard !GoldenLedger.mayRewrite else {
      try rewrite(golden, performances)
      Issue.record("\(golden) was written anew: read what changed, then commit it")
      return
    }
    for (language, performance) in performances {
      let name = GoldenLedger.transcript(in: language)
      let difference = FirstDifference.between(
        expected: golden.text(name), found: performance.transcript)
      #expect(difference == nil, "\(golden)/\(name), \(difference ?? "")")
    }
    try expectSame(golden, written.first ?? [:])
  }

  /// The files that a story wrote are those that are committed.
  private func expectSame(_ golden: GoldenLedger, _ found: [String: [UInt8]]) throws {
    let expected = try golden.files()
    #expect(expected.keys.sorted() == found.keys.sorted())
    for (name, bytes) in found.sorted(by: { $0.key < $1.key }) {
      let difference = FirstDifference.between(
        expected: String(decoding: expected[name] ?? [], as: UTF8.self),
        found: String(decoding: bytes, as: UTF8.self))
      #expect(difference == nil, "\(golden)/\(name), \(difference ?? "")")
      #expect(expected[name] == bytes)
    }
  }

  /// Writes what is committed anew.
  private func rewrite(
    _ golden: GoldenLedger, _ performances: [(LanguageChoice, Performance)]
  ) throws {
    try golden.removeFiles()
    for (language, performance) in performances {
      try golden.write(
        Array(performance.transcript.utf8), to: GoldenLedger.transcript(in: language))
      for (name, bytes) in performance.files { try golden.write(bytes, to: name) }
    }
  }

  @Test(arguments: GoldenLedger.golden + GoldenLedger.damaged)
  func `a golden ledger says in both languages that it is fictional`(golden: GoldenLedger) {
    let text = golden.text("README.md")
    #expect(text.contains("hư cấu"))
    #expect(text.contains("fictional"))
  }

  @Test(arguments: GoldenLedger.golden)
  func `a golden ledger is intact as committed`(golden: GoldenLedger) throws {
    let script = try Script(
      "at 2100-01-01T00:00:00+07:00\nchidao-replay verify \"\(golden.path)\"\n")
    let performance = try Performance(script, in: .english, folder: golden.path)
    #expect(performance.transcript.contains("INTACT"), "\(performance.transcript)")
    #expect(!performance.transcript.contains("(exit"), "\(performance.transcript)")
  }
}
