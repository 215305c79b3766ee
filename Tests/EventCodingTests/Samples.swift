// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import LedgerLiterals

/// One event of every type, told in full and told in short.
enum Samples {
  /// The coder of the sample ledger.
  static let coder = EventCoder(origin: "ledger.example/mau", offset: .indochina)

  /// A leaf hash.
  static let hash = SHA256.hash(Array("the line before".utf8))

  /// Every sample as an intent: all fields present, then all optional fields absent.
  static let intents: [Intent] =
    full.enumerated().map { number, body in
      Intent(
        id: literal("full-\(number)"), time: "2026-06-20T08:30:00+07:00", actor: "van-thu",
        onBehalfOf: "van-phong", body: body)
    }
    + bare.enumerated().map { number, body in
      Intent(
        id: literal("bare-\(number)"), time: "2026-06-20T08:30:00+07:00", actor: "van-thu",
        body: body)
    }

  /// An event identifier that is only known when the test runs.
  private static func literal(_ text: String) -> EventID { EventID(stringLiteral: text) }

  /// A deadline of each rule.
  static let deadlines: [Deadline] = [
    Deadline(rule: .before("2026-07-20"), due: "2026-07-20", phrase: "trước ngày 20/7/2026"),
    Deadline(rule: .by("2026-06-22"), due: "2026-06-23", phrase: "trong ngày 22/6/2026"),
    Deadline(rule: .period("2026-07"), due: "2026-08-01", phrase: "trong tháng 7/2026"),
    Deadline(
      rule: .window(from: "2026-Q3", to: "2026-Q4"), due: "2027-01-01",
      phrase: "quý III và quý IV năm 2026"),
    Deadline(
      rule: .at("2026-06-22T16:00:00+07:00"), due: "2026-06-22T16:00:00+07:00",
      phrase: "trước 16 giờ ngày 22/6/2026"),
    Deadline(
      rule: .days(5, working: true, after: "2026-06-22"), due: "2026-06-30",
      phrase: "trong 5 ngày làm việc"),
    Deadline(
      rule: .days(5, working: false, after: "2026-06-22"), due: "2026-06-28",
      phrase: "trong 5 ngày"),
  ]

  /// A figure with everything it can have.
  static let measure = Measure(
    metric: "tỷ lệ giải ngân", value: "99.25", numerator: "15", denominator: "23",
    parts: [MeasurePart(name: "xã chậm", value: "8")], unit: "%", asOf: "2026-05-31")

  /// A recurrence with everything it can have.
  static let recurrence = Recurrence(
    frequency: .weekly, until: "2026-12-31", dueDay: 5, dueTime: "16:30",
    phrase: "thứ Sáu hằng tuần")

  /// A target with everything it can have.
  static let target = Target(
    metric: "hộ nghèo", comparison: .atLeast, value: "95", unit: "%", of: "số hộ đăng ký")
}
