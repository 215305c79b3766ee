// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// What a power cut did to what was not synced.
public struct CrashTally: Hashable, Sendable {
  /// The files of which some sectors were written and some were not.
  public var tornFileCount = 0
  /// The sectors that hold zeros, since only the length was written.
  public var zeroedSectorCount = 0
  /// The sectors that hold an older version.
  public var staleSectorCount = 0
  /// The changes of names that are gone.
  public var lostNameCount = 0

  /// Nothing happened.
  public init() {}
}
