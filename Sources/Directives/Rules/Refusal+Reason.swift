// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Refusal {
  /// What is not so, with what it is about.
  public enum Reason: Hashable, Sendable {
    /// The ledger has not been opened yet.
    case ledgerNotOpened
    /// The ledger has been opened before.
    case ledgerAlreadyOpened
    /// The ledger has an event of this name.
    case duplicateEvent(EventID)
    /// The ledger has a party of this name, be it ended.
    case duplicateParty(PartyID)
    /// The ledger has a notice of this name.
    case duplicateNotice(NoticeID)
    /// The ledger has a directive of this name.
    case duplicateDirective(DirectiveID)
    /// The ledger has a petition of this name.
    case duplicatePetition(PetitionID)
    /// The ledger has no such event.
    case unknownEvent(EventID)
    /// The ledger has no such party.
    case unknownParty(PartyID)
    /// The ledger has no such notice.
    case unknownNotice(NoticeID)
    /// The ledger has no such directive.
    case unknownDirective(DirectiveID)
    /// The ledger has no such petition.
    case unknownPetition(PetitionID)
    /// The party is not of a kind that fits here.
    case wrongKind(PartyID, is: PartyKind, expected: PartyKind)
    /// What has to be said here is not.
    case missing
    /// What is said does not belong to an event of this kind.
    case outOfPlace
    /// A list names the same thing twice.
    case repeated(String)
    /// Something refers to itself.
    case selfReference
    /// A number lies outside its range.
    case outOfRange(Int64, allowed: ClosedRange<Int64>)
    /// The end lies before the beginning.
    case reversed
    /// The event would change nothing.
    case nothingChanged
    /// A report lies in the future of the instant at which it is recorded.
    case timeInFuture(Instant, now: Instant)
    /// A day does not belong to the year of the calendar.
    case dayOutsideYear(CalendarDay)
    /// A closed group names no members and does not say how many they are.
    case groupWithoutMembers
    /// The party is a member of the group already.
    case alreadyMember(PartyID)
    /// The party is not a member of the group.
    case notMember(PartyID)
    /// The group would contain itself.
    case membershipCycle(PartyID)
    /// The party would stand below itself.
    case parentCycle(PartyID)
    /// The party has ended before.
    case partyEnded(PartyID)
    /// The chain of heirs would lead back to the party that ends.
    case successionCycle(PartyID)
    /// The person holds the office already.
    case alreadyInOffice(PartyID)
    /// The person does not hold the office.
    case notInOffice(PartyID)
    /// The directive has been withdrawn or superseded.
    case directiveEnded(DirectiveID, since: Instant)
    /// The directive would be replaced by itself, through others.
    case replacementCycle(DirectiveID)
    /// The party has the role already, by an event.
    case alreadyAssigned(PartyID, Role, by: EventID)
    /// The party does not have the role.
    case notAssigned(PartyID, Role)
    /// The directive does not recur, so it has no periods.
    case notRecurring
    /// The period is not of the frequency with which the directive recurs.
    case wrongPeriod(Period, Frequency)
    /// The duty has no round of this period: it began later, or ends before.
    case noRound(Period, since: Instant, until: Instant?)
    /// The event is no claim of completion of this party in this directive.
    case nothingClaimed(EventID)
    /// The claim has been decided on.
    case alreadyDecided(EventID, CompletionDecision)
    /// The claim has not been approved.
    case notApproved(EventID)
    /// The event is no request for more time in this directive.
    case nothingRequested(EventID)
    /// The request is of a party for which this is not meant.
    case requestOfAnother(EventID, PartyID)
    /// The request has been granted or refused.
    case alreadySettled(EventID)
    /// The due instant is not the one that the rule gives; nil when it gives none.
    case dueDisagrees(stated: Instant, computed: Instant?)
    /// The deadline is the one in force.
    case deadlineUnchanged(Instant)
    /// The event has been retracted.
    case alreadyRetracted(EventID)
    /// The event that would count again with this would be refused now, for this reason.
    indirect case cannotReturn(EventID, Refusal.Reason)
    /// The opening of the ledger stands for ever.
    case openingStands
    /// Keys, rights and signatures are never retracted.
    case authorityStands(EventID)
    /// The key is, or was, that of another principal.
    case keyTaken(ActorID)
    /// There is no such principal, or it was revoked.
    case notEnrolled(ActorID)
    /// The principal cannot act for this party.
    case notDelegated(ActorID, PartyID)
    /// Somebody else recorded what a principal signs.
    case signedByAnother(ActorID)
    /// The event is not where what is signed stands: in order, right before the signature.
    case notRightBefore(EventID)
    /// Only principals record this, and this actor is none.
    case notPrincipal(ActorID)
    /// The principal was revoked, or its time has not come or is over.
    case keyNotInForce(ActorID)
    /// The principal does not have the right that the event asks for.
    case rightMissing(ActorID, Right)
    /// The principal acts for neither the issuer nor the concluder of the notice, nor for an heir.
    case notOfOffice(ActorID, PartyID)
    /// The principal does not act for this party.
    case notActingFor(ActorID, PartyID)
    /// Nobody decides on a claim or a request of a party for which it acts.
    case ownClaim(PartyID)
    /// Nobody decides on what it recorded itself.
    case ownRecord(ActorID)
    /// The party neither follows the directive as a monitor, appraiser or receiver nor ordered it.
    case notDecider(PartyID, Deciders)
    /// Nobody else may enrol, so that after this nobody ever could.
    case lastEnroller(ActorID)
    /// Nobody who may enrol is in force.
    case noEnroller
    /// The event has to be signed.
    case unsigned
  }
}
