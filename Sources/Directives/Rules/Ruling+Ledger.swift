// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A calendar holds days of its own year, each once.
  func check(_ event: CalendarDeclared) throws(Refusal) {
    for (days, field) in [(event.holidays, "holidays"), (event.workdays, "workdays")] {
      for day in days where day.components.year != event.year {
        throw Refusal(.dayOutsideYear(day), field)
      }
    }
    try requireDistinct(event.holidays, "holidays")
    try requireDistinct(event.holidays + event.workdays, "workdays")
  }

  /// A policy says at least one thing.
  func check(_ event: PolicyAdopted) throws(Refusal) {
    guard event.policy != nil || event.signatures != nil else { throw Refusal(.missing, "policy") }
  }

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
    guard let replacement = event.replacement else { return }
    guard replacement != event.event, replacement != intent.id else {
      throw Refusal(.selfReference, "replacement")
    }
    let isAnnounced = announced.replacements.contains(replacement)
    guard isAnnounced || index.position(of: replacement) != nil else {
      throw Refusal(.unknownEvent(replacement), "replacement")
    }
  }
}
