// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// What approving, recognising and returning a claim have in common.
enum ClaimDecision {
  /// How a decision is typed.
  static let options: [OptionDescription] = [
    .party(
      "party", "Cơ quan báo hoàn thành; không cần nếu chỉ có một.",
      "Whose claim it is; not needed when only one is open."),
    .by,
    .option(
      "claim", .id,
      summary: .say(
        "Mã sự kiện báo hoàn thành; không cần nếu chỉ có một.",
        "The event that claims; not needed when only one is open.")),
    .words("reason", "Lý do (bắt buộc khi trả lại).", "Why (required when returned)."),
  ]

  /// The decision; the claim is looked up where it is not named.
  static func body(
    _ form: TypedForm, _ decision: CompletionDecision
  ) throws(FormError) -> EventBody {
    let directive: DirectiveID = try form.operand("directive")
    let asked: PartyID? = try form.id("party")
    let claim: EventID
    if let stated = try form.eventID("claim") {
      claim = stated
    } else {
      let matter: FormError.OpenMatter = decision == .recognised ? .approvedClaim : .claim
      let open = OpenMatters(form.index, directive).claims(of: asked, for: decision)
      claim = try OpenMatters.only(open, matter, directive, party: asked)
    }
    var party = asked
    if case .statusReported(let report)? = form.index.event(claim)?.body { party = report.party }
    guard let party = asked ?? party else { throw .oneOf(["--party"]) }
    return .completionDecided(
      CompletionDecided(
        decision: decision, directive: directive, party: party, by: try form.needID("by"),
        claim: claim, reason: try form.text("reason")))
  }
}
