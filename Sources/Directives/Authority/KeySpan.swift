// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A key of a principal and the time of recording in which it holds.
public struct KeySpan: Hashable, Sendable {
  /// The enrolment that brought the key.
  public let enrolment: PrincipalEnrolled
  /// Where it stands.
  public let sequence: SequenceNumber
  /// The first instant of recording at which the key holds.
  public let from: Instant
  /// The first one at which it no longer does; nil while no end is known.
  public let until: Instant?
  /// What ended it: a later enrolment or a revocation; nil where nothing did so far.
  public let ended: SequenceNumber?
}

extension LedgerIndex {
  /// Every key that was ever enrolled, in the order of recording, but those that never held.
  ///
  /// - Complexity: linear in the events about principals, and quadratic in those about one.
  public var keySpans: [KeySpan] {
    principalEvents.compactMap { sequence in
      guard case .principalEnrolled(let enrolment) = self[sequence].body else { return nil }
      let end = first(on: .principal(enrolment.principal)) { other in
        guard other > sequence else { return false }
        switch self[other].body {
        case .principalEnrolled, .principalRevoked: return true
        default: return false
        }
      }
      let from = Swift.max(enrolment.from ?? .distantPast, self[sequence].recordedTime)
      let until = [enrolment.until, end.map { self[$0].recordedTime }].compactMap { $0 }.min()
      if let until, until < from { return nil }
      return KeySpan(enrolment: enrolment, sequence: sequence, from: from, until: until, ended: end)
    }
  }
}
