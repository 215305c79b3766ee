// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// An event as it is submitted, before the ledger gives it a place and a recorded time.
public struct Intent: Hashable, Sendable {
  /// The name of the event, chosen by the submitter.
  public let id: EventID
  /// The effective time: when it was so.
  ///
  /// Whole seconds.
  public let time: Instant
  /// Who records it.
  public let actor: ActorID
  /// For whom the actor acts.
  public let onBehalfOf: PartyID?
  /// What it says.
  public let body: EventBody

  /// Makes the value from its parts.
  public init(
    id: EventID, time: Instant, actor: ActorID, onBehalfOf: PartyID? = nil, body: EventBody
  ) {
    self.id = id
    self.time = time
    self.actor = actor
    self.onBehalfOf = onBehalfOf
    self.body = body
  }
}
