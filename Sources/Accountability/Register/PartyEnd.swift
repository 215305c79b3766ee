// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The end of a party, and who takes over from it.
public struct PartyEnd: Hashable, Sendable {
  /// The first instant at which the party is no more.
  public let time: Instant
  /// Who takes over.
  public let heirs: [Heir]
  /// The event that says so.
  public let sequence: SequenceNumber

  /// The heir to a duty of some field of work, or nil when it is undecided.
  ///
  /// One heir that names the field comes first; then the one heir that takes whatever is not
  /// named; then the only heir, where the duty names no field.
  public func heir(to field: String?) -> PartyID? {
    if let field {
      let named = heirs.filter { $0.fields.contains(field) }
      if !named.isEmpty { return named.count == 1 ? named[0].party : nil }
    }
    let general = heirs.filter(\.fields.isEmpty)
    if !general.isEmpty { return general.count == 1 ? general[0].party : nil }
    return field == nil && heirs.count == 1 ? heirs[0].party : nil
  }
}
