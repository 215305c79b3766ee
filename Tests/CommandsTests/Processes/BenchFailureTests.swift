// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// What `chidao-bench` cannot do it says in one sentence, as every program here does.
struct BenchFailureTests {
  @Test(
    arguments: [
      ["durability", "/proc/none"], ["verify", "/nonexistent"], ["rebuild", "/etc/passwd"],
      ["scale", "/proc/none", "--sizes", "100"], ["proof", "/proc/none"],
      ["write", "chidao", "/proc/none"], ["generate", "/proc/none/ledger"],
      ["generate", "/proc/none", "--events", "10"], ["query", "/etc"],
    ])
  func `a place that will not do is one sentence, in both languages`(arguments: [String]) throws {
    for (language, words) in [
      ("en", ["no such", "folder", "ledger", "least"]),
      ("vi", ["không có", "thư mục", "sổ", "trở lên"]),
    ] {
      let outcome = try BuiltProgram.bench.run(arguments + ["--lang", language])
      let sentence = outcome.text.split(separator: "\n").last ?? ""
      #expect(outcome.status > 0)
      #expect(sentence.hasPrefix("chidao-bench: ") && sentence.hasSuffix("."), "\(sentence)")
      #expect(words.contains { sentence.contains($0) }, "\(sentence)")
      #expect(!sentence.contains("FileError") && !sentence.contains("Domain="), "\(sentence)")
    }
  }
}
