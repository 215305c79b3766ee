// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a batch will bring into the ledger, so that its events may name one another in any order.
public struct Announcement: Hashable, Sendable {
  /// The events of the batch.
  public private(set) var events: Set<EventID> = []
  /// The directives that the batch issues.
  public private(set) var directives: Set<DirectiveID> = []

  /// What some intents will bring; nothing by default.
  public init(_ intents: some Sequence<Intent> = EmptyCollection()) {
    for intent in intents {
      events.insert(intent.id)
      if case .directiveIssued(let event) = intent.body { directives.insert(event.directive) }
    }
  }
}
