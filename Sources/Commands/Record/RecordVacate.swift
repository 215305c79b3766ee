// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records that a person leaves a post.
enum RecordVacate: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "vacate",
    summary: .say("Ghi một người thôi giữ chức.", "Record that a person leaves a post."),
    operands: [
      OperandDescription("office", .id, summary: .say("Mã chức danh.", "The office.")),
      OperandDescription("person", .id, summary: .say("Mã người.", "The person.")),
    ],
    options: [.basis],
    examples: [
      CommandExample(
        "chidao record vacate giam-doc-so-a nguyen-van-a",
        .say("Ông A thôi giữ chức.", "A is no longer director."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .officeVacated(
        OfficeVacated(
          office: try form.operand("office"), person: try form.operand("person"),
          basis: try form.text("basis")))
    ]
  }
}
