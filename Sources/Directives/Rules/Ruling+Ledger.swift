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
}
