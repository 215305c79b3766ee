// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Takes a member out of a group.
enum RecordLeave: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "leave",
    summary: .say("Ghi một thành viên ra khỏi nhóm.", "Take a member out of a group."),
    operands: [
      OperandDescription("group", .id, summary: .say("Mã nhóm.", "The group.")),
      OperandDescription("member", .id, summary: .say("Mã thành viên.", "The member.")),
    ],
    options: [.basis],
    examples: [
      CommandExample(
        "chidao record leave cac-xa xa-a",
        .say("Xã A ra khỏi nhóm.", "Commune A leaves the group."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .groupLeft(
        GroupLeft(
          group: try form.operand("group"), member: try form.operand("member"),
          basis: try form.text("basis")))
    ]
  }
}
