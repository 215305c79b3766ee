// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// A program of fifty commands describes the one that was typed, and the others only in its help.
public final class Deferred<Value: Sendable>: Sendable {
  /// How far it is.
  private enum State {
    /// Nobody has asked yet.
    case promised(@Sendable () -> Value)
    /// It was asked for.
    case made(Value)
  }

  /// How far it is.
  private let state: Mutex<State>

  /// Promises a value; `make` is called once at most, and must not ask for the value itself.
  public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.promised(make)) }

  /// The value.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .promised(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
