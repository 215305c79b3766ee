// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A thread of the system.
///
/// The tasks of the language share a few threads that must never wait for one another; here every
/// process of a simulation waits most of its time.
struct OwnThread {
  /// What the system calls it.
  private let handle: pthread_t

  /// Carries the body into the thread.
  private final class Work {
    /// What is done.
    let body: () -> Void
    /// Takes what is done.
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Starts a thread; whoever starts it sees to it that it shares nothing without order.
  init(_ body: @escaping () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var handle = pthread_t()
    let code = pthread_create(
      &handle, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    precondition(code == 0, "pthread_create answers \(code)")
    self.handle = handle
  }

  /// Waits for its end.
  func join() { _ = pthread_join(handle, nil) }

  /// The number of processors that work at once.
  static var processorCount: Int { Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
