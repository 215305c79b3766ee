// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// An event in a ledger: what was submitted, its place, and when it was written down.
public struct Event: Hashable, Sendable {
  /// What was submitted.
  public let intent: Intent
  /// Its position in the ledger.
  public let sequence: SequenceNumber
  /// When the ledger wrote it down; never decreases along the ledger.
  public let recordedTime: Instant

  /// Makes the value from its parts.
  public init(intent: Intent, sequence: SequenceNumber, recordedTime: Instant) {
    self.intent = intent
    self.sequence = sequence
    self.recordedTime = recordedTime
  }

  /// The name of the event.
  public var id: EventID { intent.id }
  /// The effective time.
  public var time: Instant { intent.time }
  /// What it says.
  public var body: EventBody { intent.body }
}
