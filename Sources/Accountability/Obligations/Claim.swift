// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A claim of completion and what became of it.
public struct Claim: Hashable, Sendable {
  /// The report that claims it.
  public let event: EventID
  /// Who claims it.
  public let party: PartyID
  /// When it was claimed.
  public let claimed: Cited<Instant>
  /// When it was approved, and by whom.
  public internal(set) var approved: Cited<Decision>?
  /// When it was recognised, and by whom.
  public internal(set) var recognised: Cited<Decision>?
  /// When it was sent back, and by whom.
  public internal(set) var returned: Cited<Decision>?
  /// Whether a later return of a later claim sends this one back too.
  public internal(set) var isVoid = false

  /// A decision on a claim.
  public struct Decision: Hashable, Sendable {
    /// When.
    public let time: Instant
    /// Who decided.
    public let by: PartyID
    /// Why, where a reason is given.
    public let reason: String?
  }

  /// Whether the claim stands: it was not sent back.
  public var stands: Bool { returned == nil && !isVoid }

  /// Whether the claim has reached a stage; a later stage contains the earlier.
  public func hasReached(_ stage: CompletionStage) -> Bool {
    guard stands else { return false }
    return switch stage {
    case .claimed: true
    case .approved: approved != nil || recognised != nil
    case .recognised: recognised != nil
    }
  }
}
