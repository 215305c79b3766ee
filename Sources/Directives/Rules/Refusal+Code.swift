// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Refusal.Reason {
  /// The stable name of the reason: lower-case words with hyphens.
  public var code: String {
    switch self {
    case .ledgerNotOpened: "ledger-not-opened"
    case .ledgerAlreadyOpened: "ledger-already-opened"
    case .duplicateEvent: "duplicate-event"
    case .duplicateParty: "duplicate-party"
    case .duplicateNotice: "duplicate-notice"
    case .duplicateDirective: "duplicate-directive"
    case .duplicatePetition: "duplicate-petition"
    case .unknownEvent: "unknown-event"
    case .unknownParty: "unknown-party"
    case .unknownNotice: "unknown-notice"
    case .unknownDirective: "unknown-directive"
    case .unknownPetition: "unknown-petition"
    case .wrongKind: "wrong-kind"
    case .missing: "missing"
    case .outOfPlace: "out-of-place"
    case .repeated: "repeated"
    case .selfReference: "self-reference"
    case .outOfRange: "out-of-range"
    case .reversed: "reversed"
    case .nothingChanged: "nothing-changed"
    case .timeInFuture: "time-in-future"
    case .dayOutsideYear: "day-outside-year"
    case .groupWithoutMembers: "group-without-members"
    case .alreadyMember: "already-member"
    case .notMember: "not-member"
    case .membershipCycle: "membership-cycle"
    case .parentCycle: "parent-cycle"
    case .partyEnded: "party-ended"
    case .successionCycle: "succession-cycle"
    case .alreadyInOffice: "already-in-office"
    case .notInOffice: "not-in-office"
    case .directiveEnded: "directive-ended"
    case .replacementCycle: "replacement-cycle"
    case .alreadyAssigned: "already-assigned"
    case .notAssigned: "not-assigned"
    case .notRecurring: "not-recurring"
    case .wrongPeriod: "wrong-period"
    case .noRound: "no-round"
    case .nothingClaimed: "nothing-claimed"
    case .alreadyDecided: "already-decided"
    case .notApproved: "not-approved"
    case .nothingRequested: "nothing-requested"
    case .requestOfAnother: "request-of-another"
    case .alreadySettled: "already-settled"
    case .dueDisagrees: "due-disagrees"
    case .deadlineUnchanged: "deadline-unchanged"
    case .alreadyRetracted: "already-retracted"
    case .cannotReturn: "cannot-return"
    case .openingStands: "opening-stands"
    default: authorityCode
    }
  }

  /// The name of a reason that has to do with keys, rights and signatures.
  private var authorityCode: String {
    switch self {
    case .authorityStands: "authority-stands"
    case .keyTaken: "key-taken"
    case .notEnrolled: "not-enrolled"
    case .notDelegated: "not-delegated"
    case .signedByAnother: "signed-by-another"
    case .notRightBefore: "not-right-before"
    case .notPrincipal: "not-principal"
    case .keyNotInForce: "key-not-in-force"
    case .rightMissing: "right-missing"
    case .notOfOffice: "not-of-office"
    case .notActingFor: "not-acting-for"
    case .ownClaim: "own-claim"
    case .ownRecord: "own-record"
    case .notDecider: "not-decider"
    case .lastEnroller: "last-enroller"
    case .noEnroller: "no-enroller"
    case .unsigned: "unsigned"
    default: "refused"
    }
  }
}
