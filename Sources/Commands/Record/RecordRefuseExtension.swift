// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Turns a request for more time down.
enum RecordRefuseExtension: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "refuse-extension",
    summary: .say("Không chấp thuận gia hạn.", "Refuse a request for more time."),
    operands: [.directive],
    options: [
      .by, .reason,
      .option(
        "request", .id,
        summary: .say(
          "Mã sự kiện xin gia hạn; không cần nếu chỉ có một.",
          "The event that asked; not needed when only one is open.")),
      .party("party", "Cơ quan xin gia hạn.", "Who asked."),
    ],
    examples: [
      CommandExample(
        "chidao record refuse-extension tb-2026/3 --party so-a --by ubnd-tinh --reason \"đã gia "
          + "hạn hai lần\"",
        .say("Không gia hạn cho so-a.", "Refuse the request of so-a."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    let directive: DirectiveID = try form.operand("directive")
    let party: PartyID? = try form.id("party")
    let request: EventID
    if let stated = try form.eventID("request") {
      if let party, case .extensionRequested(let asked)? = form.index.event(stated)?.body,
        asked.party != party
      {
        throw .nothingOpen(.request, directive: directive, party: party)
      }
      request = stated
    } else {
      let open = OpenMatters(form.index, directive).requests(of: party)
      request = try OpenMatters.only(open, .request, directive, party: party)
    }
    return [
      .extensionRefused(
        ExtensionRefused(
          directive: directive, request: request, by: try form.needID("by"),
          reason: try form.needText("reason")))
    ]
  }
}
