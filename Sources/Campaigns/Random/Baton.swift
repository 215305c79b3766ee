// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Glibc

/// What one thread gives another, so that only one of them works at a time.
///
/// Whatever the giver did before is seen by the taker: the semaphore orders them.
final class Baton {
  /// The semaphore of the system, which must stay where it is.
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// A baton that nobody has given yet.
  init() {
    semaphore = .allocate(capacity: 1)
    semaphore.initialize(to: sem_t())
    let code = sem_init(semaphore, 0, 0)
    precondition(code == 0, "sem_init answers \(code)")
  }

  deinit {
    _ = sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Lets the taker go on.
  func give() { _ = sem_post(semaphore) }

  /// Waits until it is given; a signal only makes it wait again.
  func take() { while sem_wait(semaphore) != 0 {} }
}
