// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles

/// The lock of an open file (`flock`), held until its last owner goes.
///
/// It is let go by word and not by closing the file: a process that another thread is about to
/// start has the file open as well until its program begins, and would keep the lock so long.
final class HeldLock: Sendable {
  /// The file.
  let file: OpenFile

  /// Owns a lock that was given.
  init(of file: OpenFile) { self.file = file }

  deinit { _ = flock(file.descriptor, LOCK_UN) }
}
