// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Stated figures that disagree.
struct FigureFindingsTests {
  /// The conflicts that an audit finds, finding by finding.
  private func conflicts(_ scene: FindingScene) -> [[FigureConflict]] {
    scene.findings(.figuresDisagree, at: "2026-09-01").map { finding in
      guard case .figuresDisagree(_, let conflicts) = finding.detail else { return [] }
      return conflicts
    }
  }

  /// A share of a whole, beside a value.
  struct Share {
    /// The stated value, part, whole and unit.
    let value, numerator, denominator, unit: String
    /// Whether they agree.
    let agree: Bool
    /// The percentage that the fraction is.
    var computed: String?
  }

  @Test(arguments: [
    Share(value: "25.8", numerator: "158450", denominator: "614849", unit: "%", agree: true),
    Share(
      value: "25.7", numerator: "158450", denominator: "614849", unit: "%", agree: false,
      computed: "25.8"),
    Share(value: "33", numerator: "1", denominator: "3", unit: "% kế hoạch", agree: true),
    Share(value: "12", numerator: "1", denominator: "8", unit: "%", agree: true),
    Share(value: "13", numerator: "1", denominator: "8", unit: "%", agree: true),
    Share(
      value: "12.51", numerator: "1", denominator: "8", unit: "%", agree: false, computed: "12.50"),
    Share(value: "0.0", numerator: "0", denominator: "8", unit: "%", agree: true),
    Share(value: "15", numerator: "15", denominator: "23", unit: "dự án", agree: true),
    Share(value: "0.65", numerator: "15", denominator: "23", unit: "phần", agree: true),
    Share(value: "14", numerator: "15", denominator: "23", unit: "dự án", agree: false),
    Share(value: "50", numerator: "1", denominator: "0", unit: "%", agree: true),
    Share(
      value: "1", numerator: "999999999999999999", denominator: "0.00000000000000001",
      unit: "%", agree: false),
    Share(
      value: "0.00000000000000001", numerator: "999999999999999999",
      denominator: "0.00000000000000001", unit: "%", agree: true),
  ])
  func `a value rounds the fraction beside it`(share: Share) {
    var scene = FindingScene()
    let value = DecimalNumber(stringLiteral: share.value)
    let numerator = DecimalNumber(stringLiteral: share.numerator)
    let denominator = DecimalNumber(stringLiteral: share.denominator)
    scene.state(
      Measure(
        metric: "số liệu", value: value, numerator: numerator, denominator: denominator,
        unit: share.unit))
    let expected: [[FigureConflict]] =
      share.agree
      ? []
      : [
        [
          .valueAndFraction(
            value: value, numerator: numerator, denominator: denominator,
            computed: share.computed.map(DecimalNumber.init(stringLiteral:)))
        ]
      ]
    #expect(conflicts(scene) == expected)
  }

  /// Parts of some sizes.
  private func parts(_ values: DecimalNumber...) -> [MeasurePart] {
    values.enumerated().map { MeasurePart(name: "phần \($0.offset)", value: $0.element) }
  }

  @Test func `parts add up to one of the stated numbers`() {
    var scene = FindingScene()
    scene.state(Measure(metric: "a", value: "14", parts: parts("4", "4", "6"), unit: "dự án"))
    scene.state(
      Measure(
        metric: "b", numerator: "15", denominator: "23", parts: parts("15", "8"), unit: "dự án"))
    scene.state(Measure(metric: "c", parts: parts("4", "5"), unit: "dự án"))
    #expect(conflicts(scene).isEmpty)
    scene.state(
      Measure(
        metric: "d", numerator: "15", denominator: "23", parts: parts("4", "4.0", "6"),
        unit: "dự án"))
    #expect(conflicts(scene) == [[.partsAndWhole(sum: "14.0", whole: "15")]])
  }

  @Test func `a figure stated twice is stated alike`() {
    var scene = FindingScene()
    let first = scene.state(Measure(metric: "tỷ lệ giải ngân", value: "25", unit: "%"))
    scene.state(Measure(metric: "tỷ lệ giải ngân (nhắc lại)", value: "25.0", unit: "%"))
    scene.state(Measure(metric: "tỷ lệ giải ngân", value: "30", unit: "%"), in: "m")
    scene.state(
      Measure(metric: "tỷ lệ giải ngân", value: "30", unit: "%", asOf: "2026-05-31"))
    #expect(conflicts(scene).isEmpty)
    let last = scene.state(Measure(metric: "tỷ lệ giải ngân (mục 2)", value: "26", unit: "%"))
    let findings = scene.findings(.figuresDisagree, at: "2026-09-01")
    #expect(conflicts(scene) == [[.restated("25", "26")]])
    #expect(findings.first?.subject == .notice("n"))
    #expect(findings.first?.parties == ["ubnd"])
    #expect(findings.first?.sequences.first == first)
    #expect(findings.first?.sequences.last == last)
  }

  @Test(arguments: [("8", false), ("9", true)])
  func `shares of one statement stay within their whole`(share: String, exceeds: Bool) {
    var scene = FindingScene()
    let words = "15/23 dự án chậm, còn lại đạt"
    scene.state(
      Measure(metric: "chậm", numerator: "15", denominator: "23", unit: "dự án"), asStated: words)
    scene.state(
      Measure(
        metric: "đạt", numerator: DecimalNumber(stringLiteral: share), denominator: "23",
        unit: "dự án"),
      asStated: words)
    let expected: [FigureConflict] =
      (exceeds ? [.sharesExceedWhole(sum: "24", whole: "23")] : []) + [.asStated(words)]
    #expect(conflicts(scene) == [expected])
  }

  @Test func `figures in reports are looked at as well`() {
    var scene = FindingScene.led
    let report = scene.report(
      "so-a", .underway, at: "2026-06-02",
      measure: Measure(metric: "xã", value: "50", numerator: "1", denominator: "3", unit: "%"))
    let findings = scene.findings(.figuresDisagree, at: "2026-09-01")
    #expect(findings.map(\.subject) == [.directive("n/1")])
    #expect(findings.map(\.sequences) == [[report]])
  }
}
