// Directive ledger · Snapshots — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// The numbers that stand in a snapshot for what is no number.
enum SnapshotNumber {
  /// How a holder is told; the numbers stand in files and never change.
  enum HolderKind: Int {
    case nobody = 0
    case party = 1
    case undecided = 2
    case unresolved = 3
    case membersUnnamed = 4
  }

  /// What stands for no instant.
  private static let never = Int(Int64.max)

  /// The number of an instant, or of none: milliseconds since the earliest.
  static func of(_ instant: Instant?) -> UInt64 {
    guard let instant else { return UInt64(never) }
    return UInt64(instant.milliseconds - Instant.range.lowerBound)
  }

  /// The instant of a number; nil where there is none.
  static func instant(_ number: Int) -> Instant? {
    guard number <= Instant.range.upperBound - Instant.range.lowerBound else { return nil }
    return Instant(milliseconds: Int64(number) + Instant.range.lowerBound)
  }

  /// Whether a number stands for an instant, or for none.
  static func isTime(_ number: Int) -> Bool { number == never || instant(number) != nil }
}
