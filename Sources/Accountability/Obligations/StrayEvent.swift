// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// An event of a directive that counts for none of its obligations.
public struct StrayEvent: Hashable, Sendable {
  /// Why an event counts for nothing.
  public enum Reason: Hashable, Sendable {
    /// Who reports had no part in the directive then; who asks for time passed none on, either.
    case notResponsible
    /// Who reports, or asks for time, had only a role that does not bear the duty.
    case otherRole(Role)
    /// The decision names a claim that was not made, or not by a responsible party.
    case claimNotFound
    /// The decision names a request for time that was not made.
    case requestNotFound
  }

  /// The event.
  public let sequence: SequenceNumber
  /// Why it counts for nothing.
  public let reason: Reason
}
