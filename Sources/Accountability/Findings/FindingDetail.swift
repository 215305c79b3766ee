// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What was found: one case for each `FindingName`, with what a one-line explanation needs.
public enum FindingDetail: Hashable, Sendable {
  /// When nobody held a role; `to` is nil while it goes on, `after` the party without an heir.
  case responsibilityGap(role: Role, interval: Interval, after: PartyID?)
  /// The roles that were given at all, in the order of `Role`.
  case noLead(roles: [Role])
  /// How many led at once at most, and since when at least two did.
  case twoLeads(count: Int, since: Instant, until: Instant?)
  /// How many members are known of how many, and the directives in which it matters.
  case groupUnresolved(scope: GroupScope?, known: Int, size: Int64?, directives: [DirectiveID])
  /// Since when which roles have had no heir; the party is the one that ended.
  case heirUndecided(since: Instant, roles: [Role])
  /// The first instant too late, and the issuance.
  case dueBeforeIssue(due: Instant, issued: Instant)
  /// The directive that is needed, when it is due, and when the one that needs it is.
  case inputDueAfterOutput(input: DirectiveID, inputDue: Instant, outputDue: Instant)
  /// The deadline that had passed, when it was changed, and the new one.
  case extensionAfterExpiry(expired: Instant, changed: Instant, due: Instant)
  /// How many extensions at most, from which deadline to which.
  case repeatedExtension(count: Int, original: Instant, due: Instant)
  /// The deadline before the change, the one after it, and when it was changed.
  case deadlineShortenedIntoPast(previous: Instant, due: Instant, changed: Instant)
  /// What was entered late, both its times, and the whole days between them.
  case lateEntry(type: EventType, effective: Instant, recorded: Instant, days: Int64)
  /// When completion was claimed, and the issuance.
  case doneBeforeIssue(claimed: Instant, issued: Instant)
  /// How many reports of the party, and when the first and the last.
  case reportByStranger(count: Int, first: Instant, last: Instant)
  /// Who approved whose claim at which stage, and how they belong together.
  case selfApproval(
    claimant: PartyID, approver: PartyID, tie: ApproverTie, decision: CompletionDecision)
  /// The claim that was decided on, and why it does not stand.
  case approvedWithoutClaim(claim: EventID, flaw: ClaimFlaw, decision: CompletionDecision)
  /// How many rounds of how many parties were missed, the first and the last of them.
  case occurrenceMissed(count: Int, partyCount: Int, first: Period, last: Period)
  /// How many obligations, of how many that bind.
  case neverAcknowledged(count: Int, total: Int)
  /// How many obligations, of how many that bind, and the longest silence in whole days.
  case silent(count: Int, total: Int, days: Int64)
  /// How many obligations were approved so.
  case doneWithoutProduct(count: Int)
  /// What is measured, and where its figures conflict.
  case figuresDisagree(metric: String, conflicts: [FigureConflict])
  /// The points that are missing, in their order.
  case sixClear(missing: [ClearPoint])
  /// The number, its year, and the notices that bear it in the order of their recording.
  case duplicateNumber(number: String, year: Int, notices: [NoticeID])
  /// What was retracted, when it was due, and when the retraction was recorded.
  case retractedAfterDue(event: EventID, type: EventType, due: Instant, retracted: Instant)
  /// What was recorded, and why that was beyond the rights.
  case beyondRights(type: EventType, reason: Refusal.Reason)
  /// What was recorded, and when.
  case keyNotInForce(type: EventType, recorded: Instant)
  /// How many events the signature names, and why it is none of them.
  case signatureInvalid(count: Int, flaw: SignatureFlaw)
  /// How many events of the actor, and when the first and the last was recorded.
  case unsigned(count: Int, first: Instant, last: Instant)

  /// The stable name of what was found.
  public var name: FindingName {
    switch self {
    case .responsibilityGap: .responsibilityGap
    case .noLead: .noLead
    case .twoLeads: .twoLeads
    case .groupUnresolved: .groupUnresolved
    case .heirUndecided: .heirUndecided
    case .dueBeforeIssue: .dueBeforeIssue
    case .inputDueAfterOutput: .inputDueAfterOutput
    case .extensionAfterExpiry: .extensionAfterExpiry
    case .repeatedExtension: .repeatedExtension
    case .deadlineShortenedIntoPast: .deadlineShortenedIntoPast
    case .lateEntry: .lateEntry
    case .doneBeforeIssue: .doneBeforeIssue
    case .reportByStranger: .reportByStranger
    case .selfApproval: .selfApproval
    case .approvedWithoutClaim: .approvedWithoutClaim
    case .occurrenceMissed: .occurrenceMissed
    case .neverAcknowledged: .neverAcknowledged
    case .silent: .silent
    case .doneWithoutProduct: .doneWithoutProduct
    case .figuresDisagree: .figuresDisagree
    case .sixClear: .sixClear
    case .duplicateNumber: .duplicateNumber
    case .retractedAfterDue: .retractedAfterDue
    case .beyondRights: .beyondRights
    case .keyNotInForce: .keyNotInForce
    case .signatureInvalid: .signatureInvalid
    case .unsigned: .unsigned
    }
  }
}
