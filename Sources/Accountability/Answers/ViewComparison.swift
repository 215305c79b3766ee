// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What differs between two views of one ledger: two states of knowledge, two instants, or two
/// readings of deadlines.
public struct ViewComparison: Hashable, Sendable {
  /// The events that only the second view knows, in recorded order.
  public let newEvents: [SequenceNumber]
  /// The events that the second view, and not the first, knows to be errors, with the retraction.
  public let newlyRetracted: [Cited<SequenceNumber>]
  /// The values that differ: by directive in the order of the documents, by origin, by field.
  public let changes: [JudgedChange]
}
