// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The end of a directive.
public enum DirectiveEnd: Hashable, Sendable {
  /// It was withdrawn, for a reason.
  case withdrawn(at: Instant, reason: String)
  /// Others replaced it.
  case superseded(at: Instant, by: [DirectiveID])

  /// From when it no longer bound.
  public var time: Instant {
    switch self {
    case .withdrawn(let time, _), .superseded(let time, _): time
    }
  }
}
