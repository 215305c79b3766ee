// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a submitter takes the ledger to be; where it is otherwise, nothing is written.
public enum Assumption: Hashable, Sendable {
  /// The last event about this directive, party, notice, petition or principal is this one; nil for
  /// none.
  case last(of: String, SequenceNumber?)
  /// The ledger holds so many events.
  case size(Int)
}

extension Assumption {
  /// What is so instead, or nil where the expectation holds.
  func difference(in index: LedgerIndex) -> ActualState? {
    switch self {
    case .size(let expected):
      return index.events.count == expected ? nil : .size(index.events.count)
    case .last(let subject, let expected):
      let found = index.last(about: subject)
      return found == expected ? nil : .last(found)
    }
  }
}

extension LedgerIndex {
  /// The last event about a directive, party, notice, petition or principal of this name, or nil
  /// for none.
  public func last(about subject: String) -> SequenceNumber? {
    // A text that is no identifier names nothing, whatever the reason.
    [.directive, .party, .notice, .petition, .principal]
      .compactMap { IndexShelf($0, name: subject) }
      .compactMap { sequences(on: $0).last }.max()
  }
}
