// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// The events among some that are not retracted, in recorded order.
  ///
  /// - Parameter isMeant: which of them are asked for; the others are not copied.
  func standing(
    _ sequences: [SequenceNumber]?, where isMeant: (EventBody) -> Bool = { _ in true }
  ) -> [Event] {
    var events: [Event] = []
    for sequence in sequences ?? [] where sequence.rawValue < size {
      guard index.says(isMeant, at: sequence), !index.isRetracted(sequence, among: size) else {
        continue
      }
      events.append(index[sequence])
    }
    return events
  }

  /// The events among some that are not retracted and have taken effect by the time of the intent,
  /// in effective order.
  ///
  /// - Parameter isMeant: which of them are asked for; the others are not copied.
  func effective(
    _ sequences: [SequenceNumber]?, where isMeant: (EventBody) -> Bool = { _ in true }
  ) -> [Event] {
    standing(sequences, where: isMeant).filter { $0.time <= intent.time }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
  }

  /// The registration of a party, if it stands.
  func registration(of party: PartyID) -> PartyRegistered? {
    for sequence in index.parties[party] ?? [] where sequence.rawValue < size {
      if case .partyRegistered(let event) = index.body(at: sequence), event.party == party,
        !index.isRetracted(sequence, among: size)
      {
        return event
      }
    }
    return nil
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
    index.directives[directive]?.first { sequence in
      index.says({ if case .directiveIssued = $0 { true } else { false } }, at: sequence)
        && !index.isRetracted(sequence)
    }
  }

  /// Whether a notice has been issued.
  func isIssued(_ notice: NoticeID) -> Bool {
    (index.notices[notice] ?? []).contains { sequence in
      index.says({ if case .noticeIssued = $0 { true } else { false } }, at: sequence)
        && !index.isRetracted(sequence)
    }
  }

  /// Whether a petition has been raised.
  func isRaised(_ petition: PetitionID) -> Bool {
    (index.petitions[petition] ?? []).contains { sequence in
      index.says({ if case .petitionRaised = $0 { true } else { false } }, at: sequence)
        && !index.isRetracted(sequence)
    }
  }
}
