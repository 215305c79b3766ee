// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// The words with which a real process is started.
@Suite struct WordsOfProcessTests {
  @Test func `a word that is no UTF-8 is refused, and the name of the program may be any`() throws {
    let refused = try BuiltProgram.chidao.run(script: #"exec "$0" "$(printf '\377')""#, [])
    #expect(refused.status == CommandStatus.misuse.rawValue, "\(refused.text)")
    #expect(refused.text.contains("not UTF-8"), "\(refused.text)")
    let scratch = try Scratch()
    let named = try BuiltProgram.chidao.run(
      script: #"cd "$1"; name=$(printf '\377'); ln -s "$0" "$name"; exec "./$name" --version"#,
      [scratch.path])
    #expect(named.status == 0 && named.text.hasPrefix("chidao "), "\(named.text)")
  }

  @Test func `the words are known where the process may not read of its memory`() throws {
    guard try Surroundings.run("strace", ["-o", "/dev/null", "true"]) else {
      return Surroundings.skip("there is no strace, or it may not trace")
    }
    let plain = try BuiltProgram.chidao.run(["--version"])
    let outcome = try BuiltProgram.chidao.run(
      script: #"exec strace -f -o /dev/null -P /proc/self/maps "$@" "$0" --version"#,
      ["-e", "trace=openat", "-e", "inject=openat:error=EIO"])
    // strace itself says first how it takes the path.
    #expect(outcome.status == 0 && outcome.text.hasSuffix(plain.text), "\(outcome.text)")
  }
}
