// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding

/// A line that is sound in itself, with what others are held against.
struct CheckedLine {
  /// Its position.
  let sequence: Int
  /// When it was recorded.
  let recordedTime: Instant
  /// The hash of the name of its event.
  let nameHash: UInt64
  /// Whether somebody signed, or signatures were asked for.
  let mentionsSignatures: Bool
  /// Whether it opens a ledger.
  let isOpening: Bool
  /// Its bytes, without the newline.
  let range: Range<Int>

  /// Where its newline stands.
  var end: Int { range.upperBound }

  /// A line that was accepted at a glance.
  init(_ line: AcceptedLine, _ range: Range<Int>, nameHash: UInt64) {
    sequence = line.sequence
    recordedTime = line.recordedTime
    self.nameHash = nameHash
    mentionsSignatures = false
    isOpening = false
    self.range = range
  }

  /// A line that was decoded.
  init?(_ event: Event, _ range: Range<Int>, nameHash: UInt64) {
    guard let sequence = Int(exactly: event.sequence.rawValue) else { return nil }
    self.sequence = sequence
    recordedTime = event.recordedTime
    self.nameHash = nameHash
    mentionsSignatures = event.body.mentionsSignatures
    isOpening = event.body.type == .ledgerOpened
    self.range = range
  }
}

extension EventType {
  /// Whether more than a glance is needed to know whether signatures are asked for, or given.
  var mayAskForSignatures: Bool {
    switch self {
    case .ledgerOpened, .policyAdopted, .submissionAttested: true
    default: false
    }
  }
}
