// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A thread that does one work and ends (`pthread_create`).
///
/// Not one of Dispatch: that library has each start of a program pay for itself, and where the
/// system gives no thread, what was put on a queue waits for ever.
public struct OwnThread: ~Copyable, Sendable {
  /// Its name among the threads of the process.
  private let name: pthread_t

  /// What a thread is given.
  private final class Work: Sendable {
    /// What it does.
    let body: @Sendable () -> Void

    /// Makes the value from its part.
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Begins a work; nil where the system gives no thread, and then nothing is begun.
  public init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var name = pthread_t()
    let code = pthread_create(
      &name, nil,
      { work in
        work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      return nil
    }
    self.name = name
  }

  /// Who does not wait for its end lets it go on alone.
  deinit { pthread_detach(name) }

  /// Waits for its end.
  public consuming func join() {
    pthread_join(name, nil)
    discard self
  }

  /// The number of processors that may be at work at once.
  static let processorCount = Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
