// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// What shall go wrong, and at which of the calls that change something, counted from 1.
public struct MemoryScript: Hashable, Sendable {
  /// What the call does instead of its work.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// It fails and does nothing.
    case fails
    /// A write does half its work and says so; any other call is as always.
    case writesHalf
    /// A write does half its work and fails; any other call fails.
    case writesHalfAndFails
    /// A sync fails, and what it was to make durable is forgotten; any other call fails.
    case losesAndFails
    /// The process dies before the call.
    case crashes
    /// The process dies in the middle of a write.
    case crashesHalfWay
  }

  /// The call.
  public let call: Int
  /// What it does.
  public let kind: Kind

  /// Says what shall go wrong.
  public init(call: Int, _ kind: Kind) {
    self.call = call
    self.kind = kind
  }
}
