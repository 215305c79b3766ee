// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// The events on a shelf that are not retracted, in recorded order.
  ///
  /// - Parameters:
  ///   - isType: of which types they are; others are not touched.
  ///   - isMeant: which of those are asked for; others are not copied.
  func standing(
    on shelf: IndexShelf, of isType: (EventType) -> Bool,
    where isMeant: (EventBody) -> Bool = { _ in true }
  ) -> [Event] {
    var events: [Event] = []
    index.forEach(on: shelf, of: isType) { sequence in
      guard sequence.rawValue < size, index.says(isMeant, at: sequence),
        !index.isRetracted(sequence, among: size)
      else { return }
      events.append(index[sequence])
    }
    return events
  }

  /// The events on a shelf that are not retracted and have taken effect by the time of the intent,
  /// in effective order.
  func effective(
    on shelf: IndexShelf, of isType: (EventType) -> Bool,
    where isMeant: (EventBody) -> Bool = { _ in true }
  ) -> [Event] {
    standing(on: shelf, of: isType, where: isMeant).filter { $0.time <= intent.time }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
  }

  /// The first event on a shelf that is of a type and not retracted.
  func first(_ type: EventType, on shelf: IndexShelf) -> SequenceNumber? {
    index.first(on: shelf, of: { $0 == type }) { sequence in
      sequence.rawValue < size && !index.isRetracted(sequence, among: size)
    }
  }

  /// The registration of a party, if it stands.
  func registration(of party: PartyID) -> PartyRegistered? {
    guard let position = positionOfRegistration(of: party),
      case .partyRegistered(let event) = index.body(at: position)
    else { return nil }
    return event
  }

  /// Where the registration of a party is, if it stands.
  func positionOfRegistration(of party: PartyID) -> SequenceNumber? {
    first(.partyRegistered, on: .party(party))
  }

  /// Whether the issuance of a directive stands.
  func isIssued(_ directive: DirectiveID) -> Bool { positionOfIssuance(of: directive) != nil }

  /// The issuance of a directive, if it stands.
  func issuance(of directive: DirectiveID) -> DirectiveIssued? {
    guard let position = positionOfIssuance(of: directive),
      case .directiveIssued(let event) = index.body(at: position)
    else { return nil }
    return event
  }

  /// Where the issuance of a directive is, if it stands.
  func positionOfIssuance(of directive: DirectiveID) -> SequenceNumber? {
    first(.directiveIssued, on: .directive(directive))
  }

  /// Whether a notice has been issued.
  func isIssued(_ notice: NoticeID) -> Bool { first(.noticeIssued, on: .notice(notice)) != nil }

  /// Whether a petition has been raised.
  func isRaised(_ petition: PetitionID) -> Bool {
    first(.petitionRaised, on: .petition(petition)) != nil
  }
}

extension EventType {
  /// Whether a role is given, taken or passed on.
  var isAssignment: Bool {
    switch self {
    case .assignmentMade, .assignmentEnded, .assignmentTransferred: true
    default: false
    }
  }

  /// Whether it is said to whom the product of a directive goes, or a role ends.
  var movesReceivers: Bool {
    self == .directiveIssued || self == .directiveAmended || isAssignment
  }

  /// Whether a claim of completion is decided on.
  var isDecision: Bool {
    switch self {
    case .completionApproved, .completionRecognised, .completionReturned: true
    default: false
    }
  }

  /// Whether a party becomes or ceases to be a member of a group, or may have been one from its
  /// registration on.
  var isMembership: Bool {
    switch self {
    case .partyRegistered, .groupJoined, .groupLeft: true
    default: false
    }
  }

  /// Whether a person takes up an office or leaves it.
  var isTenure: Bool { self == .officeAssumed || self == .officeVacated }
}
