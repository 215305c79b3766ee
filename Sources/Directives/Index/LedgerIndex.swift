// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Every event of a ledger, grouped by what it is about: the one fold from which all else follows.
///
/// Invariant: `events[n].sequence` is n, and recorded times never decrease. Views are pure
/// functions of an index, an instant and a point of knowledge.
public struct LedgerIndex: Sendable {
  /// The events, by sequence number.
  public private(set) var events: [Event] = []
  /// The position of each event by its name.
  public private(set) var positions: [EventID: SequenceNumber] = [:]
  /// What concerns each directive, in recorded order.
  public private(set) var directives: [DirectiveID: [SequenceNumber]] = [:]
  /// What concerns each party itself: its registration, names, members, tenures, successors.
  public private(set) var parties: [PartyID: [SequenceNumber]] = [:]
  /// The issuance and inspections of each notice.
  public private(set) var notices: [NoticeID: [SequenceNumber]] = [:]
  /// The raising and answering of each petition.
  public private(set) var petitions: [PetitionID: [SequenceNumber]] = [:]
  /// The opening, the policies and the calendars.
  public private(set) var ledgerEvents: [SequenceNumber] = []
  /// The figures recorded about parties.
  public private(set) var measures: [SequenceNumber] = []
  /// The retractions, in recorded order.
  public private(set) var retractions: [SequenceNumber] = []
  /// Each party that a party succeeded to, by heir: who ended in its favour.
  public private(set) var predecessors: [PartyID: [PartyID]] = [:]

  /// An index of nothing.
  public init() {}

  /// The opening of the ledger, once there is one.
  public var opening: LedgerOpened? {
    guard case .ledgerOpened(let opening)? = events.first?.body else { return nil }
    return opening
  }

  /// The offset in which the ledger counts its days.
  public var offset: UTCOffset { opening?.offset ?? .indochina }

  /// Takes in the next event.
  ///
  /// Cannot fail: what may be refused has been refused before.
  ///
  /// - Precondition: `event.sequence` is the number of events so far.
  /// - Complexity: amortised constant.
  public mutating func apply(_ event: Event) {
    precondition(
      event.sequence.rawValue == events.count,
      "event \(event.sequence) applied as number \(events.count)")
    events.append(event)
    positions[event.id] = event.sequence
    file(event.body, at: event.sequence)
  }

  /// Enters a position where its event belongs.
  private mutating func file(_ body: EventBody, at sequence: SequenceNumber) {
    if let directive = body.directive {
      directives[directive, default: []].append(sequence)
      return
    }
    switch body {
    case .noticeIssued(let event): notices[event.notice, default: []].append(sequence)
    case .inspectionConcluded(let event): notices[event.notice, default: []].append(sequence)
    case .petitionRaised(let event): petitions[event.petition, default: []].append(sequence)
    case .petitionAnswered(let event): petitions[event.petition, default: []].append(sequence)
    case .measureRecorded: measures.append(sequence)
    case .eventRetracted: retractions.append(sequence)
    case .ledgerOpened, .policyAdopted, .calendarDeclared: ledgerEvents.append(sequence)
    default: fileParty(body, at: sequence)
    }
  }

  /// Enters the position of an event about a party.
  private mutating func fileParty(_ body: EventBody, at sequence: SequenceNumber) {
    switch body {
    case .partyRegistered(let event): parties[event.party, default: []].append(sequence)
    case .partyRenamed(let event): parties[event.party, default: []].append(sequence)
    case .partySucceeded(let event):
      parties[event.party, default: []].append(sequence)
      for heir in event.heirs { predecessors[heir.party, default: []].append(event.party) }
    case .groupJoined(let event): parties[event.group, default: []].append(sequence)
    case .groupLeft(let event): parties[event.group, default: []].append(sequence)
    case .officeAssumed(let event): parties[event.office, default: []].append(sequence)
    case .officeVacated(let event): parties[event.office, default: []].append(sequence)
    default: break
    }
  }
}
