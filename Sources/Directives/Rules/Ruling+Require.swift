// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// Refuses a party that the ledger does not know, or that is not of the kind asked for.
  func require(_ party: PartyID?, _ field: String, is kind: PartyKind? = nil) throws(Refusal) {
    guard let party else { return }
    guard let position = positionOfRegistration(of: party) else {
      throw Refusal(.unknownParty(party), field)
    }
    // Most need no kind, and then what the registration says is not copied.
    if let kind, case .partyRegistered(let event) = index.body(at: position), event.kind != kind {
      throw Refusal(.wrongKind(party, is: event.kind, expected: kind), field)
    }
  }

  /// Refuses a list with a party that the ledger does not know, or that it names twice.
  func require(_ parties: [PartyID], _ field: String) throws(Refusal) {
    try requireDistinct(parties, field)
    for party in parties { try require(party, field) }
  }

  /// Refuses a notice that the ledger does not know.
  func require(_ notice: NoticeID, _ field: String) throws(Refusal) {
    guard isIssued(notice) else { throw Refusal(.unknownNotice(notice), field) }
  }

  /// Refuses directives that neither the ledger nor the batch knows, the directive of the intent
  /// itself, and repetitions.
  func require(_ directives: [DirectiveID], _ field: String) throws(Refusal) {
    try requireDistinct(directives, field)
    for directive in directives {
      guard directive != intent.body.directive else { throw Refusal(.selfReference, field) }
      guard announced.directives.contains(directive) || isIssued(directive) else {
        throw Refusal(.unknownDirective(directive), field)
      }
    }
  }

  /// Refuses a directive that the ledger does not know.
  func require(_ directive: DirectiveID) throws(Refusal) {
    guard isIssued(directive) else { throw Refusal(.unknownDirective(directive), "subject") }
  }

  /// Refuses a directive that the ledger does not know, or that had ended by the time of the
  /// intent.
  func requireLive(_ directive: DirectiveID) throws(Refusal) {
    try require(directive)
    if let end = end(of: directive), end <= intent.time {
      throw Refusal(.directiveEnded(directive, since: end), "time")
    }
  }

  /// When a directive was withdrawn or superseded, if it was.
  func end(of directive: DirectiveID) -> Instant? {
    var end: Instant?
    index.forEach(on: .ending(directive)) { sequence in
      guard !index.isRetracted(sequence) else { return }
      end = Swift.min(end ?? index[sequence].time, index[sequence].time)
    }
    return end
  }

  /// Refuses what is reported before it can be known.
  func requireNotInFuture() throws(Refusal) {
    guard intent.time <= recordedTime else {
      throw Refusal(.timeInFuture(intent.time, now: recordedTime), "time")
    }
  }

  /// Refuses an empty text where one is needed.
  func requireText(_ text: String?, _ field: String) throws(Refusal) {
    guard text?.isEmpty == false else { throw Refusal(.missing, field) }
  }

  /// Refuses a list that names the same thing twice.
  func requireDistinct<Entry: Hashable & CustomStringConvertible>(
    _ entries: [Entry], _ field: String
  ) throws(Refusal) {
    var seen: Set<Entry> = []
    for entry in entries where !seen.insert(entry).inserted {
      throw Refusal(.repeated(entry.description), field)
    }
  }
}
