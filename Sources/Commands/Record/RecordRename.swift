// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Gives a party another name.
enum RecordRename: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "rename",
    summary: .say(
      "Đổi tên một cơ quan; vẫn là cơ quan đó.", "Rename a party; it stays the same party."),
    operands: [.party],
    options: [
      .words("name", isRequired: true, "Tên mới.", "The new name."),
      .words("short", "Tên viết tắt mới.", "The new short name."), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record rename ban-a --name \"Ban A mới\"",
        .say("Đổi tên Ban A.", "Rename committee A."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .partyRenamed(
        PartyRenamed(
          party: try form.operand("party"), name: try form.needText("name"),
          short: try form.text("short"), basis: try form.text("basis")))
    ]
  }
}
