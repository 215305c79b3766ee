// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// The events among some that are not retracted, in recorded order.
  func standing(_ sequences: [SequenceNumber]?) -> [Event] {
    (sequences ?? []).compactMap {
      $0.rawValue < size && !index.isRetracted($0, among: size) ? index[$0] : nil
    }
  }

  /// The events among some that are not retracted and have taken effect by the time of the intent,
  /// in effective order.
  func effective(_ sequences: [SequenceNumber]?) -> [Event] {
    standing(sequences).filter { $0.time <= intent.time }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
  }

  /// The registration of a party, if it stands.
  func registration(of party: PartyID) -> PartyRegistered? {
    for sequence in index.parties[party] ?? [] where sequence.rawValue < size {
      if case .partyRegistered(let event) = index[sequence].body, event.party == party,
        !index.isRetracted(sequence, among: size)
      {
        return event
      }
    }
    return nil
  }

  /// The issuance of a directive, if it stands.
  func issuance(of directive: DirectiveID) -> DirectiveIssued? {
    for sequence in index.directives[directive] ?? [] {
      if case .directiveIssued(let event) = index[sequence].body, !index.isRetracted(sequence) {
        return event
      }
    }
    return nil
  }

  /// Whether a notice has been issued.
  func isIssued(_ notice: NoticeID) -> Bool {
    (index.notices[notice] ?? []).contains { sequence in
      if case .noticeIssued = index[sequence].body { !index.isRetracted(sequence) } else { false }
    }
  }

  /// Whether a petition has been raised.
  func isRaised(_ petition: PetitionID) -> Bool {
    (index.petitions[petition] ?? []).contains { sequence in
      if case .petitionRaised = index[sequence].body { !index.isRetracted(sequence) } else { false }
    }
  }
}
