// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Asks for more time.
enum RecordAskExtension: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "ask-extension",
    summary: .say("Xin gia hạn.", "Ask for more time."),
    operands: [.directive],
    options: [
      .reporter, .reason, .deadline(isRequired: false), .phrase,
      .words("document", "Văn bản xin gia hạn.", "The document that asks."),
    ],
    examples: [
      CommandExample(
        "chidao record ask-extension tb-2026/3 --party so-a --reason \"chờ số liệu\" --deadline "
          + "\"hết ngày 31/7/2026\"",
        .say("so-a xin đến hết 31/7/2026.", "so-a asks for time until the end of 31 July 2026."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .extensionRequested(
        ExtensionRequested(
          directive: try form.operand("directive"), party: try form.needID("party"),
          deadline: try form.deadline(), reason: try form.needText("reason"),
          document: try form.text("document")))
    ]
  }
}
