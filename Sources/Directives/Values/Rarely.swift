// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A large value that is seldom there, so that whatever may hold it stays small without it.
enum Rarely<Value: Hashable & Sendable>: Hashable, Sendable {
  /// There is none.
  case absent
  /// It is there, in a place of its own.
  indirect case present(Value)

  /// Takes a value, if there is one.
  init(_ value: Value?) { self = value.map { .present($0) } ?? .absent }

  /// The value, if there is one.
  var value: Value? {
    switch self {
    case .absent: nil
    case .present(let value): value
    }
  }
}
