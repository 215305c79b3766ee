// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The stable names of what an audit can turn up, each with its exact definition.
///
/// A finding is never an error: contradictory documents are accepted as they were issued. All are
/// judged from a viewpoint: only what was known, not retracted, and effective by its instant.
public enum FindingName: String, CaseIterable, Hashable, Sendable {
  /// A time, up to completion or the end of the directive, in which nobody held the bearing role.
  ///
  /// The bearing role is lead, or execute where none was ever to lead. Counted are the time before
  /// the first assignment, between two and after the last, and one without a decided heir that was
  /// settled since; an heir that is still undecided is `heir-undecided` instead.
  case responsibilityGap = "responsibility-gap"
  /// No party was ever given the role lead or execute.
  case noLead = "no-lead"
  /// Two or more parties led at once, where a group counts as one; once for each directive.
  case twoLeads = "two-leads"
  /// A group that is assigned, or could be, of which no member, or fewer than its size, is known.
  ///
  /// Members count when they belong to it, or were assigned to resolve it in the directive.
  case groupUnresolved = "group-unresolved"
  /// A party with a role in an open duty has ended, and which heir takes it over is undecided.
  case heirUndecided = "heir-undecided"
  /// The original deadline is not later than the effective time of the issuance.
  case dueBeforeIssue = "due-before-issue"
  /// A directive that another one needs is due later than the one that needs it.
  ///
  /// Compared are the deadlines in force for the whole of each directive, while both bind.
  case inputDueAfterOutput = "input-due-after-output"
  /// An open duty got a later deadline when the one before it had already passed.
  case extensionAfterExpiry = "extension-after-expiry"
  /// An open duty got a later deadline three times or more.
  case repeatedExtension = "repeated-extension"
  /// A deadline was moved forward to an instant not later than the change itself.
  case deadlineShortenedIntoPast = "deadline-shortened-into-past"
  /// An event of the life of a duty was recorded more than three days after its effective time.
  ///
  /// Such are reports, decisions on claims, changes of deadline, requests for time and refusals,
  /// reminders, transfers and endings of assignments, and answers given after their petition; not
  /// what is transcribed from documents, nor the register.
  case lateEntry = "late-entry"
  /// Completion was claimed at an effective time before the issuance.
  case doneBeforeIssue = "done-before-issue"
  /// Somebody reported who had no role in the directive at the effective time of the report.
  ///
  /// A role comes by assignment, membership of an assigned group, succession or transfer. A group
  /// that reports as such is a stranger unless it is assigned and has no known member.
  case reportByStranger = "report-by-stranger"
  /// A claim was approved or recognised by the claimant itself, by its head, or by a body below it.
  case selfApproval = "self-approval"
  /// A decision approved or recognised a claim that does not stand, as far as is known.
  ///
  /// It is unknown, retracted, sent back before, later than the decision, of another party, or of
  /// a party that did not bear the duty; or it was recognised and no approval of it stands.
  case approvedWithoutClaim = "approved-without-claim"
  /// The deadline of a round of a recurring duty passed without a report of it.
  case occurrenceMissed = "occurrence-missed"
  /// A party that can be named has reported nothing at all on an open duty.
  ///
  /// Counted are duties of kind once or answer, and those with a deadline.
  case neverAcknowledged = "never-acknowledged"
  /// Nothing was reported for more than thirty days on an open duty with a deadline.
  ///
  /// The days count from the last report, or else from when the directive began to bind the party.
  case silent
  /// A product or its recipients are named, and the approved claim carries no document.
  case doneWithoutProduct = "done-without-product"
  /// Stated figures disagree with each other, or are marked as stated so by their source.
  ///
  /// A value differs from its fraction by more than the rounding of its decimals; the parts add up
  /// to no stated whole; the shares of one statement exceed their whole; one figure is restated as
  /// another; or the source's own wording was kept because the figure does not add up.
  case figuresDisagree = "figures-disagree"
  /// One of the six points that an order should make clear is missing: see `ClearPoint`.
  case sixClear = "six-clear"
  /// Notices of one issuer and year bear the same complete number.
  ///
  /// Complete is a number that begins with digits; leading zeros do not count. The year is the last
  /// one in the printed date, or else that of the conclusion.
  case duplicateNumber = "duplicate-number"
  /// An event about a directive was retracted, by recorded time, when the duty was already due.
  ///
  /// It is held against the deadline in force as it was known then, an issuance against the first
  /// of them or of the rounds that were missed. That no board shows it then is why an issuance is
  /// told; what was withdrawn or superseded stays on them.
  case retractedAfterDue = "retracted-after-due"
  /// A principal recorded what its rights, its party or its delegations did not reach, or somebody
  /// recorded who is none where only principals may.
  ///
  /// Judged, as at append, by what was in force at the position of the event; see `Authority`.
  case beyondRights = "beyond-rights"
  /// Somebody recorded whose enrolment had been revoked, had not begun or was over.
  case keyNotInForce = "key-not-in-force"
  /// A signature cannot be one of what it names: that does not stand right before it, is somebody
  /// else's, or was recorded when its signer had no key in force.
  ///
  /// Whether the key made the signature over these bytes is for `verify`, which runs the tool that
  /// checks it.
  case signatureInvalid = "signature-invalid"
  /// Events that had to be signed and are covered by no signature; once for each actor.
  case unsigned
}

extension FindingName: Comparable {
  /// By the bytes of the name, which is ASCII.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
