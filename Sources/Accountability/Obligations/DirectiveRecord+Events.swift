// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveRecord {
  /// Reads a directive from the events about it, in effective order; nil without an issuance.
  init?(_ events: [Event]) {
    let issuance = events.lazy.compactMap { event -> (DirectiveIssued, Event)? in
      guard case .directiveIssued(let issuance) = event.body else { return nil }
      return (issuance, event)
    }.first
    guard let (issued, event) = issuance else { return nil }
    let source = [event.sequence]
    self.init(
      directive: issued.directive, notice: issued.notice, issued: Cited(event.time, source),
      kind: issued.kind, deadline: issued.deadline.map { Cited($0, source) },
      petition: issued.petition, section: Cited(issued.section, source),
      summary: Cited(issued.summary, source), force: Cited(issued.force, source),
      product: issued.product.map { Cited($0, source) },
      deliverTo: Cited(issued.deliverTo, source),
      accountableTo: issued.accountableTo.map { Cited($0, source) },
      needs: Cited(issued.needs, source), field: issued.field.map { Cited($0, source) },
      recurrence: issued.recurrence.map { Cited($0, source) },
      target: issued.target.map { Cited($0, source) },
      urgency: issued.urgency.map { Cited($0, source) }, onward: Cited(issued.onward, source),
      end: nil)
    for event in events { apply(event) }
  }

  /// Takes in an amendment or the end.
  private mutating func apply(_ event: Event) {
    let source = [event.sequence]
    switch event.body {
    case .directiveAmended(let amendment): amend(amendment, source)
    case .directiveWithdrawn(let withdrawal):
      end = end ?? Cited(.withdrawn(at: event.time, reason: withdrawal.reason), source)
    case .directiveSuperseded(let supersession):
      end = end ?? Cited(.superseded(at: event.time, by: supersession.by), source)
    default: break
    }
  }

  /// Restates the fields that an amendment names.
  private mutating func amend(_ amendment: DirectiveAmended, _ source: [SequenceNumber]) {
    if let value = amendment.section { section = Cited(value, source) }
    if let value = amendment.summary { summary = Cited(value, source) }
    if let value = amendment.force { force = Cited(value, source) }
    if let value = amendment.product { product = Cited(value, source) }
    if let value = amendment.deliverTo { deliverTo = Cited(value, source) }
    if let value = amendment.accountableTo { accountableTo = Cited(value, source) }
    if let value = amendment.needs { needs = Cited(value, source) }
    if let value = amendment.field { field = Cited(value, source) }
    if let value = amendment.recurrence { recurrence = Cited(value, source) }
    if let value = amendment.target { target = Cited(value, source) }
    if let value = amendment.urgency { urgency = Cited(value, source) }
    if let value = amendment.onward { onward = Cited(value, source) }
  }
}
