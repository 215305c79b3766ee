// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a batch will bring into the ledger, so that its events may name one another in any order.
public struct Announcement: Hashable, Sendable {
  /// The events of the batch that its retractions put in the place of others: no other event is
  /// named before it is there.
  public private(set) var replacements: Set<EventID> = []
  /// The directives that the batch issues.
  public private(set) var directives: Set<DirectiveID> = []

  /// What some intents will bring; nothing by default.
  public init(_ intents: [Intent] = []) {
    var named: Set<EventID> = []
    // Lent out of the span, no intent is counted.
    let lent = intents.span
    for position in lent.indices {
      switch lent[position].body {
      case .directiveIssued(let event): directives.insert(event.directive)
      case .eventRetracted(let event): if let name = event.replacement { named.insert(name) }
      default: continue
      }
    }
    guard !named.isEmpty else { return }
    for intent in intents where named.contains(intent.id) { replacements.insert(intent.id) }
  }
}
