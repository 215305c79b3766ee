// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension LedgerIndex {
  /// Decides whether an intent may be the next event.
  ///
  /// Touches nothing.
  ///
  /// What documents contradict is accepted as issued and becomes a finding; refused is what makes
  /// no sense in a ledger, and what goes beyond the rights of whoever records. Retracted events do
  /// not count.
  ///
  /// - Parameters:
  ///   - intent: what is submitted.
  ///   - recordedTime: the instant at which it would be written down.
  ///   - announced: what its batch brings, the intent itself included.
  /// - Throws: the first rule that the intent breaks.
  /// - Complexity: linear in what the ledger holds about the parties, the directive or the petition
  ///   that the intent names; never in the ledger.
  public func decide(
    _ intent: Intent, recordedTime: Instant, announced: Announcement = Announcement()
  ) throws(Refusal) {
    let ruling = Ruling(
      authority: Authority(self), size: events.count, intent: intent, recordedTime: recordedTime,
      announced: announced)
    try ruling.checkEnvelope()
    try ruling.checkBody()
    try ruling.authority.check(intent, recordedTime: recordedTime)
  }
}
