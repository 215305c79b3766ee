// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Deadlines: at the issuance, between directives, and how they were moved.
struct DeadlineFindingsTests {
  @Test(arguments: [
    ("2026-06-01", 1), ("2026-05-31T23:59:59+07:00", 1), ("2026-06-01T00:00:01+07:00", 0),
  ])
  func `a deadline that is not after the issuance has passed`(due: String, count: Int) {
    var scene = FindingScene()
    let issued = scene.issue(due: Instant(stringLiteral: due))
    scene.assign("so-a")
    let findings = scene.findings(.dueBeforeIssue, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .dueBeforeIssue(due: Instant(stringLiteral: due), issued: "2026-06-01"))
      #expect(finding.sequences == [issued])
      #expect(finding.parties == ["so-a"])
    }
  }

  @Test func `a later change of deadline is not held against the issuance`() {
    var scene = FindingScene()
    scene.issue()
    scene.move(to: "2026-05-01", at: "2026-06-10")
    #expect(scene.findings(.dueBeforeIssue, at: "2026-09-01").isEmpty)
  }

  @Test(arguments: [("2026-07-01", 0), ("2026-07-01T00:00:01+07:00", 1), ("2026-06-15", 0)])
  func `an input may be due when its output is, and no later`(due: String, count: Int) {
    var scene = FindingScene()
    let output = scene.issue(due: "2026-07-01", needs: ["n/2", "n/3"])
    let input = scene.issue("n/2", due: Instant(stringLiteral: due))
    scene.issue("n/3")
    let findings = scene.findings(.inputDueAfterOutput, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(finding.subject == .directive("n/1"))
      #expect(
        finding.detail
          == .inputDueAfterOutput(
            input: "n/2", inputDue: Instant(stringLiteral: due), outputDue: "2026-07-01"))
      #expect(finding.sequences == [output, input])
    }
  }

  @Test func `an output that is given more time needs its input no sooner`() {
    var scene = FindingCases.scene(.inputDueAfterOutput)
    scene.move(to: "2026-07-02", at: "2026-06-20")
    #expect(scene.findings(.inputDueAfterOutput, at: "2026-06-19").count == 1)
    #expect(scene.findings(.inputDueAfterOutput, at: "2026-06-20").isEmpty)
  }

  @Test(arguments: [("2026-06-30T23:59:59+07:00", 0), ("2026-07-01", 1)])
  func `an extension comes too late from the instant that is too late`(
    time: String, count: Int
  ) {
    var scene = FindingScene.led
    scene.move(to: "2026-08-01", at: Instant(stringLiteral: time))
    let findings = scene.findings(.extensionAfterExpiry, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .extensionAfterExpiry(
            expired: "2026-07-01", changed: Instant(stringLiteral: time), due: "2026-08-01"))
      #expect(finding.parties == ["so-a"])
      #expect(finding.sequences.count == 2)
    }
  }

  @Test func `more time after completion is no extension`() {
    var scene = FindingScene.led
    scene.report("so-a", .done, at: "2026-06-05", id: "xong")
    scene.decide(.approved, "xong", at: "2026-06-06")
    scene.move(to: "2026-08-01", at: "2026-07-10")
    #expect(scene.findings(.extensionAfterExpiry, at: "2026-09-01").isEmpty)
  }

  @Test func `a change for one party is found for that party`() {
    var scene = FindingScene.led
    scene.assign("so-b")
    scene.move(to: "2026-08-01", at: "2026-07-10", parties: ["so-b"])
    let findings = scene.findings(.extensionAfterExpiry, at: "2026-09-01")
    #expect(findings.map(\.parties) == [["so-b"]])
  }

  @Test func `two extensions and a shorter term are not three extensions`() {
    var scene = FindingScene.led
    scene.move(to: "2026-07-10", at: "2026-06-10")
    scene.move(to: "2026-07-20", at: "2026-06-11")
    scene.move(to: "2026-07-15", at: "2026-06-12")
    #expect(scene.findings(.repeatedExtension, at: "2026-09-01").isEmpty)
    scene.move(to: "2026-07-30", at: "2026-06-13")
    #expect(
      scene.findings(.repeatedExtension, at: "2026-09-01").map(\.detail) == [
        .repeatedExtension(count: 3, original: "2026-07-01", due: "2026-07-30")
      ])
    #expect(scene.findings(.repeatedExtension, at: "2026-06-12").isEmpty)
  }

  @Test(arguments: [("2026-06-15T00:00:01+07:00", 0), ("2026-06-15", 1)])
  func `a deadline may be moved forward as long as some time is left`(due: String, count: Int) {
    var scene = FindingScene.led
    scene.move(to: Instant(stringLiteral: due), at: "2026-06-15")
    let findings = scene.findings(.deadlineShortenedIntoPast, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .deadlineShortenedIntoPast(
            previous: "2026-07-01", due: "2026-06-15", changed: "2026-06-15"))
    }
  }
}
