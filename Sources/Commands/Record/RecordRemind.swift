// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records a chase-up.
enum RecordRemind: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "remind",
    summary: .say("Đôn đốc; không làm thay đổi thời hạn.", "Record a chase-up; no deadline moves."),
    operands: [.directive],
    options: [
      .party(
        "to", isRequired: true, isRepeatable: true, "Đôn đốc cơ quan nào.", "Who is reminded."),
      .by, .words("document", "Văn bản đôn đốc.", "The document that reminds."),
      .words("note", "Nội dung.", "In words."),
    ],
    examples: [
      CommandExample(
        "chidao record remind tb-2026/3 --to so-a --by van-phong --document \"CV 88/VP\"",
        .say("Văn phòng đôn đốc so-a.", "The office reminds so-a."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .reminderSent(
        ReminderSent(
          directive: try form.operand("directive"), to: try form.ids("to"),
          by: try form.needID("by"), document: try form.text("document"),
          note: try form.text("note")))
    ]
  }
}
