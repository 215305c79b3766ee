// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries

/// Puts another deadline in force.
enum RecordExtend: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "extend",
    summary: .say(
      "Gia hạn hoặc đổi thời hạn; thời hạn gốc vẫn được giữ.",
      "Change the deadline; the original stays on record."),
    operands: [.directive],
    options: [
      .deadline(isRequired: true), .phrase, .reason, .by,
      .party("party", isRepeatable: true, "Chỉ cho cơ quan này.", "Only for this party."),
      .option(
        "request", .id,
        summary: .say(
          "Mã sự kiện xin gia hạn được chấp thuận; không cần nếu chỉ có một.",
          "The event that asked; not needed when only one is open.")),
      .flag(
        "no-request",
        summary: .say(
          "Không trả lời đề nghị gia hạn nào.", "Leave the requests that are open as they are.")),
      .basis,
    ],
    examples: [
      CommandExample(
        "chidao record extend tb-2026/3 --deadline \"hết ngày 31/7/2026\" --reason \"chờ số "
          + "liệu\" --by ubnd-tinh",
        .say("Gia hạn đến hết 31/7/2026.", "Extend it to the end of 31 July 2026."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    guard let deadline = try form.deadline() else { throw .oneOf(["--deadline"]) }
    let directive: DirectiveID = try form.operand("directive")
    let parties: [PartyID] = try form.ids("party")
    return [
      .deadlineChanged(
        DeadlineChanged(
          directive: directive, deadline: deadline, reason: try form.needText("reason"),
          by: try form.needID("by"), basis: try form.text("basis"),
          request: try request(form, directive, of: parties), parties: parties))
    ]
  }

  /// The request that is granted: the one named, or the only open one of those it is meant for.
  private static func request(
    _ form: TypedForm, _ directive: DirectiveID, of parties: [PartyID]
  ) throws(FormError) -> EventID? {
    if let stated = try form.eventID("request") { return stated }
    guard !form.run.arguments.flag("no-request") else { return nil }
    let matters = OpenMatters(form.index, directive)
    let open =
      parties.isEmpty
      ? matters.requests(of: nil) : parties.flatMap { matters.requests(of: $0) }
    return open.count == 1 ? open.first : nil
  }
}
