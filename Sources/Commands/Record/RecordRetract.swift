// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Takes back an event that was recorded in error.
enum RecordRetract: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "retract",
    summary: .say(
      "Đính chính: rút một sự kiện đã ghi nhầm; cả hai vẫn xem được.",
      "Take back an event that was recorded in error; both stay visible."),
    operands: [OperandDescription("event", .id, summary: .say("Mã sự kiện.", "The event."))],
    options: [
      .reason,
      .option(
        "replacement", .id,
        summary: .say("Sự kiện ghi lại cho đúng.", "The event that says it right.")),
    ],
    examples: [
      CommandExample(
        "chidao record retract report-1f2e3d4c5b6a7988 --reason \"nhầm nhiệm vụ\"",
        .say("Rút một báo cáo ghi nhầm.", "Take back a report made on the wrong directive."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let typed = form.arguments.operand("event") else { throw .oneOf(["event"]) }
    let event = try TypedForm.reading(typed, at: "event") { (text) throws(ValueError) in
      try EventID(text)
    }
    return [
      .eventRetracted(
        EventRetracted(
          event: event, reason: try form.needText("reason"),
          replacement: try form.eventID("replacement")))
    ]
  }
}
