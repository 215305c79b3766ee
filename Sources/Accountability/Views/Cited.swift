// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A value and the events that establish it.
public struct Cited<Value> {
  /// The value.
  public let value: Value
  /// The positions of the events behind it, ascending and without repetition.
  public let sequences: [SequenceNumber]

  /// Makes the value from its parts; the positions may come in any order.
  public init(_ value: Value, _ sequences: [SequenceNumber]) {
    self.value = value
    let isInOrder = sequences.indices.dropFirst().allSatisfy { sequences[$0 - 1] < sequences[$0] }
    self.sequences = isInOrder ? sequences : Set(sequences).sorted()
  }

  /// The same citation of another value.
  public func map<Other>(_ transform: (Value) -> Other) -> Cited<Other> {
    Cited<Other>(transform(value), sequences)
  }
}

extension Cited: Sendable where Value: Sendable {}
extension Cited: Equatable where Value: Equatable {}
extension Cited: Hashable where Value: Hashable {}
