// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records that a person takes up a post.
enum RecordAssume: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "assume",
    summary: .say("Ghi một người giữ chức.", "Record that a person takes up a post."),
    operands: [
      OperandDescription("office", .id, summary: .say("Mã chức danh.", "The office.")),
      OperandDescription("person", .id, summary: .say("Mã người.", "The person.")),
    ],
    options: [
      .words("capacity", "Tư cách, ví dụ quyền, phụ trách.", "In what capacity, such as acting."),
      .basis,
    ],
    examples: [
      CommandExample(
        "chidao record assume giam-doc-so-a nguyen-van-a",
        .say("Ông A giữ chức giám đốc.", "A becomes director."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .officeAssumed(
        OfficeAssumed(
          office: try form.operand("office"), person: try form.operand("person"),
          capacity: try form.text("capacity"),
          basis: try form.text("basis")))
    ]
  }
}
