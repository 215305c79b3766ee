// Directive ledger · CommandTestSupport — SPDX-License-Identifier: Apache-2.0

public import Inquiries
import Synchronization

/// What a command writes to a stream, kept in memory.
public final class GatheredText: Sendable {
  /// The bytes so far.
  private let bytes = Mutex<[UInt8]>([])

  /// Nothing yet.
  public init() {}

  /// The text so far.
  public var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Writes here, and claims this outcome.
  public func sink(_ outcome: OutputSink.Outcome = .written) -> OutputSink {
    OutputSink { more in
      self.bytes.withLock { $0 += more }
      return outcome
    }
  }
}
