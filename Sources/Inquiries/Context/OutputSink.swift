// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Where a command writes: standard output, standard error, or a buffer of a test.
///
/// What is written is kept until there is enough of it, or until `flush`. After a failure nothing
/// more is written, so that output never goes on behind a gap.
public final class OutputSink: Sendable {
  /// How writing went.
  public enum Outcome: Hashable, Sendable {
    /// Everything was written.
    case written
    /// The reader has gone away, which is its right.
    case closed
    /// Writing failed with this error number.
    case failed(Int32)
  }

  /// What is kept between calls.
  private struct State {
    /// What is not yet written.
    var buffer: [UInt8] = []
    /// How writing has gone so far.
    var outcome = Outcome.written
  }

  /// The number of bytes from which on they are written.
  private static let threshold = 65_536

  /// Writes bytes, all of them or as far as it can.
  private let write: @Sendable ([UInt8]) -> Outcome
  /// What is kept between calls.
  private let state = Mutex(State())

  /// A sink that hands its bytes to `write`.
  public init(_ write: @escaping @Sendable ([UInt8]) -> Outcome) { self.write = write }

  /// Adds a text as it is.
  public func put(_ text: String) { put(text.utf8) }

  /// Adds bytes as they are.
  public func put(_ bytes: some Sequence<UInt8>) {
    state.withLock { state in
      guard state.outcome == .written else { return }
      state.buffer += bytes
      if state.buffer.count >= Self.threshold { drain(&state) }
    }
  }

  /// Adds a line.
  public func putLine(_ text: String = "") { put(text + "\n") }

  /// Writes what is kept, and answers how writing has gone.
  @discardableResult
  public func flush() -> Outcome {
    state.withLock { state in
      drain(&state)
      return state.outcome
    }
  }

  /// Writes what is kept.
  private func drain(_ state: inout State) {
    guard state.outcome == .written, !state.buffer.isEmpty else { return }
    state.outcome = write(state.buffer)
    state.buffer = []
  }
}
