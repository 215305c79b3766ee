// Directive ledger · HostileInputTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import chidao_fuzz

/// Small nasty inputs, each with its verdict, through the same doors as the fuzzer's.
@Suite struct HostileInputTests {
  @Test(arguments: FuzzTarget.allCases)
  func `every case is accepted or refused as it must be`(target: FuzzTarget) throws {
    for hostile in try HostileCase.all(of: target) {
      let outcome = target.outcome(of: try hostile.bytes())
      switch (hostile.verdict, outcome) {
      case (.valid, .accepted), (.either, .accepted), (.either, .refused): break
      case (.refused(let word), .refused(let error)):
        guard let word else { break }
        #expect("\(error)".contains(word), "\(hostile.place): \(error)")
      default: Issue.record("\(hostile.place): \(outcome.sentence)")
      }
    }
  }

  @Test func `there are at least 250 cases, of every target and every verdict`() throws {
    let cases = try FuzzTarget.allCases.map { try HostileCase.all(of: $0) }
    #expect(cases.allSatisfy { $0.count >= 10 })
    let all = cases.joined()
    #expect(all.count >= 250)
    for isWanted: (HostileCase.Verdict) -> Bool in [
      { $0 == .valid }, { $0 == .either }, { $0 == .refused(nil) },
    ] {
      #expect(all.filter { isWanted($0.verdict) }.count >= 10)
    }
  }

  @Test func `the notation of the cases is read byte by byte`() throws {
    let line = Array(#"n:word a\\b\n\x00\*3{x\xff}\r"#.utf8)
    let hostile = try HostileCase(line: line, place: "here:1")
    #expect(hostile.verdict == .refused("word"))
    #expect(
      try hostile.bytes() == [0x61, 0x5C, 0x62, 0x0A, 0, 0x78, 0xFF, 0x78, 0xFF, 0x78, 0xFF, 0x0D])
    for unknown in [#"y \q"#, #"y \x0"#, #"y \*x{a}"#, #"y \*3{a"#, "y", "z a"] {
      #expect(throws: HostileCase.Misread(place: "x")) {
        try HostileCase(line: Array(unknown.utf8), place: "x").bytes()
      }
    }
  }
}
