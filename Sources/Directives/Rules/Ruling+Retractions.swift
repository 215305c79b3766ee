// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// An event can be retracted once, and never the opening of the ledger, nor keys, rights and
  /// signatures: others have acted on them, and authority goes by the order of recording.
  func check(_ event: EventRetracted) throws(Refusal) {
    try requireText(event.reason, "reason")
    guard let target = index.position(of: event.event) else {
      throw Refusal(.unknownEvent(event.event), "subject")
    }
    guard target.rawValue > 0 else { throw Refusal(.openingStands, "subject") }
    guard !index.body(at: target).isAuthority else {
      throw Refusal(.authorityStands(event.event), "subject")
    }
    guard !index.isRetracted(target) else {
      throw Refusal(.alreadyRetracted(event.event), "subject")
    }
    try check(event.replacement, of: event.event)
    try checkReturn(takingBack: target)
  }

  /// A replacement is another event, of the ledger or the batch.
  private func check(_ replacement: EventID?, of event: EventID) throws(Refusal) {
    guard let replacement else { return }
    guard replacement != event, replacement != intent.id else {
      throw Refusal(.selfReference, "replacement")
    }
    let isAnnounced = announced.replacements.contains(replacement)
    guard isAnnounced || index.position(of: replacement) != nil else {
      throw Refusal(.unknownEvent(replacement), "replacement")
    }
  }

  /// Refuses to take a retraction back when the event that it had taken out no longer fits: its
  /// name may have been given anew since, its claim decided on, its request answered.
  private func checkReturn(takingBack retraction: SequenceNumber) throws(Refusal) {
    var ending = retraction
    // An event retracts an earlier one, so that going backwards ends; others are left aside.
    while case .eventRetracted(let ended) = index.body(at: ending),
      let position = index.position(of: ended.event), position < ending
    {
      let returning = index[position].intent
      guard case .eventRetracted(let again) = returning.body else {
        return try checkReturn(of: returning)
      }
      // A retraction that returns takes its event out again, which may be a retraction too.
      guard let target = index.position(of: again.event), target < position else { return }
      guard !index.isRetracted(target) else {
        throw Refusal(.cannotReturn(ended.event, .alreadyRetracted(again.event)), "subject")
      }
      ending = target
    }
  }

  /// Refuses the return of an event that would be refused if it came in now.
  private func checkReturn(of returning: Intent) throws(Refusal) {
    do throws(Refusal) {
      try Ruling(
        authority: authority, size: size, intent: returning, recordedTime: recordedTime,
        announced: announced, counted: true
      ).checkBody()
    } catch {
      throw Refusal(.cannotReturn(returning.id, error.reason), "subject")
    }
  }
}
