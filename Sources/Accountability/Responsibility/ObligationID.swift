// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The identity of an obligation: a directive and whom it bound in the first place.
public struct ObligationID: Hashable, Sendable {
  /// The directive.
  public let directive: DirectiveID
  /// Whom it bound.
  public let origin: ObligationOrigin

  /// Makes the value from its parts.
  public init(directive: DirectiveID, origin: ObligationOrigin) {
    self.directive = directive
    self.origin = origin
  }
}
