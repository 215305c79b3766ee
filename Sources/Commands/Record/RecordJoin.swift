// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Adds a member to a group.
enum RecordJoin: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "join",
    summary: .say("Thêm một thành viên vào nhóm.", "Add a member to a group."),
    operands: [
      OperandDescription("group", .id, summary: .say("Mã nhóm.", "The group.")),
      OperandDescription("member", .id, summary: .say("Mã thành viên.", "The member.")),
    ],
    options: [.basis],
    examples: [
      CommandExample(
        "chidao record join cac-xa xa-a",
        .say("Xã A vào nhóm.", "Commune A joins the group."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .groupJoined(
        GroupJoined(
          group: try form.operand("group"), member: try form.operand("member"),
          basis: try form.text("basis")))
    ]
  }
}
