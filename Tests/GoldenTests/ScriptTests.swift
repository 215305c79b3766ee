// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// How scripts are read, and how differences are shown.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("who a --at now", ["who", "a", "--at", "now"]),
    ("say  \"hai từ\" 'một $ \\'", ["say", "hai từ", "một $ \\"]),
    (#"a"b\"c"d e\ f"#, ["ab\"cd", "e f"]),
    ("'' a#1", ["", "a#1"]),
  ])
  func `words are split as a shell splits them`(line: String, words: [String]) throws {
    #expect(try ShellWords.split(line) == words)
  }

  @Test(
    arguments: [
      ("chidao who > f", .shellCharacter(">")), ("chidao who $X", .shellCharacter("$")),
      ("chidao 'who", .openQuote), ("chidao who \\", .danglingBackslash),
      ("rm -rf", .unknownProgram("rm")),
      ("cut f none", .noChange(["cut", "f", "none"])), ("keep f", .noChange(["keep", "f"])),
      ("at noon", .noInstant("noon")), ("export A", .noSetting("A")),
    ] as [(String, ScriptError.Reason)])
  func `a line that cannot be followed is refused with its place`(
    line: String, reason: ScriptError.Reason
  ) {
    #expect(throws: ScriptError(line: 2, reason: reason)) {
      _ = try Script("# a remark\n\(line)")
    }
  }

  @Test func `a command may go on in the next line, and keeps its lines`() throws {
    let script = try Script("chidao who \\\n  a\n\n# end\n")
    #expect(
      script.steps.map(\.step) == [
        .command(program: "chidao", arguments: ["who", "a"]), .remark, .remark,
      ])
    #expect(script.steps.flatMap(\.lines) == ["chidao who \\", "  a", "", "# end"])
  }

  @Test func `a difference is shown with the lines that lead to it`() {
    #expect(FirstDifference.between(expected: "a\nb", found: "a\nb") == nil)
    let shown = FirstDifference.between(expected: "a\nb\nc\n", found: "a\nB\nc\n") ?? ""
    #expect(shown.hasPrefix("line 2 differs"))
    #expect(shown.contains("    a\n  - b\n  - c"))
    #expect(shown.contains("  + B"))
    #expect(FirstDifference.between(expected: "a", found: "a\n") != nil)
    #expect(FirstDifference.between(expected: "\u{E1}", found: "a\u{301}") != nil)
  }
}
