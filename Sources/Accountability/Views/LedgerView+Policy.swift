// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// The policy under which the deadline of an event was read when it was recorded.
  ///
  /// A policy adopted later leaves what was recorded before as it is; so each deadline has its own.
  public func policy(recordedWith sequence: SequenceNumber) -> Cited<DeadlinePolicy> {
    let recordedTime = index[sequence].recordedTime
    var policy = Cited(index.opening?.policy ?? .strict, [SequenceNumber(0)])
    var latest: (Instant, SequenceNumber)?
    for position in index.ledgerEvents where position < sequence {
      let event = index[position]
      guard case .policyAdopted(let adoption) = event.body, let adopted = adoption.policy,
        event.time <= recordedTime,
        retraction(of: position).map({ $0 > sequence }) ?? true,
        latest.map({ $0 < (event.time, position) }) ?? true
      else { continue }
      latest = (event.time, position)
      policy = Cited(adopted, [position])
    }
    return policy
  }

  /// Whether this view reads the deadline of an event otherwise than it was read when recorded.
  public func rereads(_ sequence: SequenceNumber) -> Bool {
    viewpoint.policy.map { $0 != policy(recordedWith: sequence).value } ?? false
  }

  /// The first instant that is too late, by a deadline that an event set: the recorded one, unless
  /// it was read under another policy than the one asked for.
  func due(of deadline: Deadline, setBy sequence: SequenceNumber) -> Instant {
    guard viewpoint.policy != nil, rereads(sequence) else { return deadline.due }
    return deadline.rule.due(under: policy, calendar: calendar) ?? deadline.due
  }
}
