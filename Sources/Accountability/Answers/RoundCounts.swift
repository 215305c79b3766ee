// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// How the rounds of recurring duties whose deadline has passed, or that were reported, turned out.
///
/// Rounds for which no day is given are never late and are not counted.
public struct RoundCounts: Hashable, Sendable {
  /// How many were reported in time.
  public private(set) var met = 0
  /// How many were reported too late.
  public private(set) var late = 0
  /// How many were not reported.
  public private(set) var missed = 0

  /// Counts nothing.
  public init() {}

  /// Counts some rounds.
  init(_ occurrences: [Occurrence]) {
    for occurrence in occurrences where occurrence.due != nil {
      switch occurrence.verdict {
      case .met: met += 1
      case .late: late += 1
      case .missed: missed += 1
      case .upcoming, .open: break
      }
    }
  }

  /// All of them.
  public var all: Int { met + late + missed }

  /// Adds others.
  public static func += (left: inout Self, right: Self) {
    left.met += right.met
    left.late += right.late
    left.missed += right.missed
  }
}
