// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Something that an audit turned up, with the events that show it.
public struct Finding: Hashable, Sendable {
  /// What it is about.
  public let subject: FindingSubject
  /// The parties that it concerns, by identifier.
  public let parties: [PartyID]
  /// The positions of the events that show it, ascending and without repetition.
  public let sequences: [SequenceNumber]
  /// What was found, with its numbers, days and instants.
  public let detail: FindingDetail

  /// Its stable name.
  public var name: FindingName { detail.name }

  /// Makes the value from its parts; parties and positions may come in any order.
  public init(
    _ detail: FindingDetail, about subject: FindingSubject, parties: some Sequence<PartyID> = [],
    sequences: some Sequence<SequenceNumber>
  ) {
    self.detail = detail
    self.subject = subject
    self.parties = Self.ascending(parties)
    self.sequences = Self.ascending(sequences)
  }

  /// Some values in ascending order, each once.
  private static func ascending<Value: Comparable & Hashable>(
    _ values: some Sequence<Value>
  ) -> [Value] {
    let all = Array(values)
    // Most come so.
    let areAscending = zip(all, all.dropFirst()).allSatisfy { $0 < $1 }
    return areAscending ? all : Set(all).sorted()
  }
}

extension Finding: Comparable {
  /// By name, then subject, then the events that show it, then the parties.
  public static func < (left: Self, right: Self) -> Bool {
    if left.name != right.name { return left.name < right.name }
    if left.subject != right.subject { return left.subject < right.subject }
    if left.sequences != right.sequences {
      return left.sequences.lexicographicallyPrecedes(right.sequences)
    }
    return left.parties.lexicographicallyPrecedes(right.parties)
  }
}
