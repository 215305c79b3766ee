// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import CLinux
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
    /// Its number.
    let number: Int
    /// What it does.
    let body: @Sendable () -> Void

    /// Makes the value from its parts.
    init(_ number: Int, _ body: @escaping @Sendable () -> Void) {
      self.number = number
      self.body = body
    }
  }

  /// Begins a work; nil where the system gives no thread, and then nothing is begun.
  ///
  /// - Parameter number: what `number` is to say in this thread.
  public init?(number: Int = 0, _ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(number, body))
    var name = pthread_t()
    let code = pthread_create(
      &name, nil,
      { work in
        if let work = work.map({ Unmanaged<Work>.fromOpaque($0).takeRetainedValue() }) {
          pthread_setspecific(OwnThread.numberKey, UnsafeRawPointer(bitPattern: work.number))
          work.body()
        }
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

  /// The number that the thread which asks was given among those that share a work; 0 of any other.
  ///
  /// Whoever keeps something for each of them finds his own by it.
  public static var number: Int { Int(bitPattern: pthread_getspecific(numberKey)) }

  /// Under which the system keeps the number of a thread.
  private static let numberKey: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// The number of processors that the process may use at once (`sched_getaffinity`, `sysconf`).
  public static let processorCount: Int = {
    let count = Int(linux_processor_count())
    return count > 0 ? count : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }()
}
