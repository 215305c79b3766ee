// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// The end of the process.
public enum ProcessEnd {
  /// Ends the process with a status (`exit`).
  public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
