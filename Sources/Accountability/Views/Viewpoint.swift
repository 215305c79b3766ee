// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// From where a question is asked: about which instant, with which knowledge, under which rules.
public struct Viewpoint: Hashable, Sendable {
  /// The instant that is asked about.
  public var at: Instant
  /// What was known.
  public var known: KnowledgePoint
  /// How deadlines are read; nil for the ledger's own policy in force at `at`.
  public var policy: DeadlinePolicy?
  /// Which stage of completion makes an obligation done.
  public var count: CompletionStage
  /// How many days before its last day in time an open obligation counts as due soon.
  public var dueSoonDays: Int

  /// Makes the value from its parts.
  public init(
    at: Instant, known: KnowledgePoint = .everything, policy: DeadlinePolicy? = nil,
    count: CompletionStage = .approved, dueSoonDays: Int = 3
  ) {
    self.at = at
    self.known = known
    self.policy = policy
    self.count = count
    self.dueSoonDays = dueSoonDays
  }
}
