// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A principal as it stands at a place in the ledger.
public struct Principal: Hashable, Sendable {
  /// The enrolment in force: the latest.
  public let enrolment: PrincipalEnrolled
  /// Where it stands.
  public let enrolled: SequenceNumber
  /// Where it was revoked since; nil while it is not.
  public internal(set) var revoked: SequenceNumber?
  /// The parties for which it may act besides its own; none outlives a revocation.
  public internal(set) var delegations: [PartyID: DelegationGranted]

  /// Whether the key and the rights hold at an instant of recording.
  public func isInForce(at instant: Instant) -> Bool {
    revoked == nil && Self.isWithin(instant, enrolment.from, enrolment.until)
  }

  /// The parties for which it may act at an instant of recording, its own first.
  public func parties(at instant: Instant) -> [PartyID] {
    let delegated = delegations.values.filter { Self.isWithin(instant, $0.from, $0.until) }
    return [enrolment.party] + delegated.map(\.party).sorted()
  }

  /// Whether an instant lies in a half-open interval, of which either end may be open.
  private static func isWithin(_ instant: Instant, _ from: Instant?, _ until: Instant?) -> Bool {
    (from ?? .distantPast) <= instant && until.map { instant < $0 } ?? true
  }
}
