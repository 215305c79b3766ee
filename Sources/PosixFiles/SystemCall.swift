// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// The one door to `errno`.
package enum SystemCall {
  /// Calls again while a signal interrupts (`EINTR`); any other −1 is thrown.
  @discardableResult
  package static func run<Value: SignedInteger>(
    _ call: String, _ path: String, _ body: () -> Value
  ) throws(FileError) -> Value {
    while true {
      let value = body()
      guard value == -1 else { return value }
      let code = errno
      guard code == EINTR else { throw FileError(call: call, path: path, code: code) }
    }
  }
}
