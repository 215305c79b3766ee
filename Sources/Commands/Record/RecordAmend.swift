// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Restates fields of a directive.
enum RecordAmend: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "amend",
    summary: .say(
      "Sửa nội dung một nhiệm vụ theo văn bản mới; thời hạn thì dùng extend.",
      "Restate fields of a directive; for the deadline use extend."),
    operands: [.directive],
    options: [
      .reason, .words("summary", "Nội dung.", "What is to be done."),
      .words("section", "Mục trong thông báo.", "Where it stands in the notice."),
      .choice("force", Force.self, "Mức độ bắt buộc.", "How strongly it binds."), .basis,
    ] + DirectiveOptions.content,
    examples: [
      CommandExample(
        "chidao record amend tb-2026/3 --product \"báo cáo\" --reason \"văn bản đính chính\"",
        .say("Sửa sản phẩm.", "Restate the product."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .directiveAmended(
        DirectiveAmended(
          directive: try form.operand("directive"), reason: try form.needText("reason"),
          summary: try form.text("summary"), section: try form.text("section"),
          force: try form.word("force"), product: try form.text("product"),
          deliverTo: try list(form, "deliver-to"), accountableTo: try form.id("accountable-to"),
          needs: try list(form, "needs"), field: try form.text("field"),
          recurrence: try form.recurrence(), target: try form.target(),
          urgency: try form.text("urgency"), onward: try list(form, "onward"),
          basis: try form.text("basis")))
    ]
  }

  /// A list that is restated, or nil where its option is not given.
  private static func list<Subject>(
    _ form: TypedForm, _ option: String
  ) throws(FormError) -> [Identifier<Subject>]? {
    let ids: [Identifier<Subject>] = try form.ids(option)
    return ids.isEmpty ? nil : ids
  }
}
