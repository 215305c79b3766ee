// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Whether an obligation still binds, or how it ceased to.
public enum Binding: Hashable, Sendable {
  /// It binds, or was fulfilled.
  case binding
  /// Its holder was released: it left the group, or its assignment was ended.
  case released(Cited<Instant>)
  /// The directive was withdrawn.
  case withdrawn(Cited<Instant>)
  /// The directive was replaced by others.
  case superseded(Cited<Instant>)

  /// When it ceased to bind, and the events that say so.
  public var end: Cited<Instant>? {
    switch self {
    case .binding: nil
    case .released(let end), .withdrawn(let end), .superseded(let end): end
    }
  }
}
