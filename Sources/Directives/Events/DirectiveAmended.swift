// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `directive.amended`: fields of a directive are restated; absent fields stay.
///
/// A deadline is never changed here.
public struct DirectiveAmended: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Why.
  public let reason: String
  /// The new summary.
  public let summary: String?
  /// The new place in the notice.
  public let section: String?
  /// The new force.
  public let force: Force?
  /// The new product.
  public let product: String?
  /// The new receivers.
  public let deliverTo: [PartyID]?
  /// The new superior.
  public let accountableTo: PartyID?
  /// The new inputs.
  public let needs: [DirectiveID]?
  /// The new field of work.
  public let field: String?
  /// The new recurrence.
  public let recurrence: Recurrence?
  /// The new target.
  public let target: Target?
  /// The new words of urgency.
  public let urgency: String?
  /// The new onward receivers.
  public let onward: [PartyID]?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    reason: String,
    summary: String? = nil,
    section: String? = nil,
    force: Force? = nil,
    product: String? = nil,
    deliverTo: [PartyID]? = nil,
    accountableTo: PartyID? = nil,
    needs: [DirectiveID]? = nil,
    field: String? = nil,
    recurrence: Recurrence? = nil,
    target: Target? = nil,
    urgency: String? = nil,
    onward: [PartyID]? = nil,
    basis: String? = nil
  ) {
    self.directive = directive
    self.reason = reason
    self.summary = summary
    self.section = section
    self.force = force
    self.product = product
    self.deliverTo = deliverTo
    self.accountableTo = accountableTo
    self.needs = needs
    self.field = field
    self.recurrence = recurrence
    self.target = target
    self.urgency = urgency
    self.onward = onward
    self.basis = basis
  }
}
