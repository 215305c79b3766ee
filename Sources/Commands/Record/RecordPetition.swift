// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Records a request from below.
enum RecordPetition: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "petition",
    summary: .say("Ghi một kiến nghị.", "Record a petition."),
    operands: [
      OperandDescription("petition", .id, summary: .say("Mã kiến nghị.", "The petition."))
    ],
    options: [
      .party("from", isRequired: true, isRepeatable: true, "Ai kiến nghị.", "Who asks."),
      .party("to", isRequired: true, isRepeatable: true, "Ai phải trả lời.", "Who is to answer."),
      .words("summary", isRequired: true, "Nội dung kiến nghị.", "What is asked."),
      .party(
        "directive", "Nhiệm vụ trả lời kiến nghị này.",
        "The directive that imposes the duty to answer."),
      .party("notice", "Thông báo ghi kiến nghị này.", "The notice that records it."),
    ],
    examples: [
      CommandExample(
        "chidao record petition kn-2026-1 --from ubnd-xa-a --to so-b --summary \"bố trí kinh phí\"",
        .say("Xã A kiến nghị Sở B.", "Commune A asks department B."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .petitionRaised(
        PetitionRaised(
          petition: try form.operand("petition"), from: try form.ids("from"),
          to: try form.ids("to"), summary: try form.needText("summary"),
          directive: try form.id("directive"), notice: try form.id("notice")))
    ]
  }
}
