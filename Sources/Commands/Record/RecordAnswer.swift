// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records the answer to a petition.
enum RecordAnswer: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "answer",
    summary: .say("Ghi việc trả lời kiến nghị.", "Record the answer to a petition."),
    operands: [
      OperandDescription("petition", .id, summary: .say("Mã kiến nghị.", "The petition."))
    ],
    options: [
      .choice(
        "mode", AnswerMode.self, isRequired: true, "Trả lời trực tiếp hay bằng văn bản.",
        "Orally or in writing."), .by,
      .words("document", "Văn bản trả lời.", "The document that answers."),
      .words("note", "Nội dung trả lời.", "In words."),
    ],
    examples: [
      CommandExample(
        "chidao record answer kn-2026-1 --mode written --by so-b --document \"CV 12/SB\"",
        .say("Sở B đã trả lời bằng văn bản.", "Department B answered in writing."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .petitionAnswered(
        PetitionAnswered(
          petition: try form.operand("petition"), mode: try form.needWord("mode"),
          by: try form.needID("by"), document: try form.text("document"),
          note: try form.text("note")))
    ]
  }
}
