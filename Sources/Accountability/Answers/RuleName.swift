// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The rules by which values follow from events; the raw values are stable.
public enum RuleName: String, CaseIterable, Hashable, Sendable {
  /// A party is responsible because a role was assigned to it.
  case assigned
  /// A party is responsible because it is a member of a group that was assigned.
  case memberOfGroup = "member-of-group"
  /// A party is responsible because it was named to resolve a group.
  case resolvesGroup = "resolves-group"
  /// A party is responsible because it took over from one that ended.
  case heirOfParty = "heir-of-party"
  /// Nobody is responsible because no heir is decided.
  case heirUndecided = "heir-undecided"
  /// A party is responsible because the role was transferred to it.
  case transferred
  /// Nobody is responsible because the members of a group are not, or not all, known.
  case groupUnresolved = "group-unresolved"
  /// Nobody is responsible because nobody was named.
  case nobodyNamed = "nobody-named"
  /// The duty was done before its holder ended, so it keeps it.
  case doneKeepsHolder = "done-keeps-holder"
  /// The deadline is the one issued with the directive.
  case deadlineIssued = "deadline-issued"
  /// The deadline is the last that was set by the instant asked about.
  case deadlineChanged = "deadline-changed"
  /// The deadline that counts is the one in force when the approved claim was made.
  case deadlineAtClaim = "deadline-at-claim"
  /// The directive has no deadline.
  case noDeadline = "no-deadline"
  /// The instant is the one recorded, under the ledger's own policy.
  case dueAsRecorded = "due-as-recorded"
  /// The instant was computed anew, under another policy.
  case dueRecomputed = "due-recomputed"
  /// Nothing was reported.
  case nothingReported = "nothing-reported"
  /// The status is the last one reported by a responsible party.
  case lastReport = "last-report"
  /// A claim waits for a decision.
  case claimPending = "claim-pending"
  /// The claim was sent back.
  case claimReturned = "claim-returned"
  /// The claim was approved.
  case claimApproved = "claim-approved"
  /// The claim was recognised.
  case claimRecognised = "claim-recognised"
  /// Done, and claimed before the first instant too late.
  case claimedInTime = "claimed-in-time"
  /// Done, and claimed at or after the first instant too late.
  case claimedLate = "claimed-late"
  /// Done, without a deadline to be held against.
  case doneWithoutDeadline = "done-without-deadline"
  /// Open, and the first instant too late is still to come.
  case openWithin = "open-within"
  /// Open, and the first instant too late has come.
  case openOverdue = "open-overdue"
  /// Open, without deadline.
  case openWithoutDeadline = "open-without-deadline"
  /// Withdrawn, superseded or released.
  case notBinding = "not-binding"
  /// Late days are the days of 24 hours begun since the first instant too late.
  case lateDaysBegun = "late-days-begun"
  /// As before, less the days that others bore before this duty began.
  case lateDaysSinceBound = "late-days-since-bound"
  /// A late day belongs to whoever held the duty when it began.
  case lateDayOfHolder = "late-day-of-holder"
  /// No late day has begun.
  case notLate = "not-late"
  /// A recurring duty is judged round by round.
  case roundByRound = "round-by-round"
  /// A round is met by a report before its first instant too late.
  case roundInTime = "round-in-time"
  /// A round reported at or after its first instant too late is late.
  case roundLate = "round-late"
  /// A round without a report that stands at its first instant too late is missed.
  case roundMissed = "round-missed"
  /// A round whose first instant too late is to come is open.
  case roundToCome = "round-to-come"
  /// A round for which no day is given is never late.
  case roundUndated = "round-undated"
}
