// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Journals
import LedgerEngine
import SimulatedDisks

/// One damaged ledger and what must be said of it.
struct DamageTrial: Sendable {
  /// What was done, for the row.
  let kind: String
  /// Which of its kind it is, for a failure.
  let detail: String
  /// The damaged ledger.
  let source: MemorySource
  /// What the scan must say.
  let expectation: DamageExpectation
  /// The one line that `verify` must name, where it must name more exactly than the scan.
  let named: Int?

  /// Takes what was done.
  init(
    _ kind: String, _ detail: String, _ source: MemorySource, _ expectation: DamageExpectation,
    named: Int? = nil
  ) {
    self.kind = kind
    self.detail = detail
    self.source = source
    self.expectation = expectation
    self.named = named
  }

  /// The row in which it is counted.
  var what: String { "\(kind): \(expectation.verdict)" }

  /// Scans the damaged ledger, and says what is not as expected.
  func failureOfScan(_ ledger: SampleLedger) -> String? {
    let last = ledger.receipts.last?.receipt
    return expectation.failure(
      of: source, size: last?.treeSize ?? 0, root: last?.root ?? .zero
    ).map { "\(what): \(detail): \($0)" }
  }

  /// What `verify` says and must not, alone and against the last receipt.
  func failureOfVerify(_ ledger: SampleLedger) -> String? {
    verifyFailure(ledger).map { "\(what): \(detail): \($0)" }
  }

  /// What `verify` says and must not, without the place.
  private func verifyFailure(_ ledger: SampleLedger) -> String? {
    let (alone, held, quick): (Verdict, Verdict, Verdict)
    do throws(JournalError<Never>) {
      alone = try Verification(source).verdict
      held = try Verification(source, against: ledger.kept.suffix(1)).verdict
      quick = try Verification(onAllCores: source, against: ledger.kept.suffix(1)).verdict
    } catch {
      return "verify throws \(error)"
    }
    guard quick == held else { return "verify on all cores: \(quick.word), not \(held.word)" }
    switch expectation {
    case .located:
      guard [.tampered, .rolledBack].contains(alone.word) else { return "verify: \(alone.word)" }
      guard let named, alone.flaw?.sequence != named else { return nil }
      return "verify names #\(alone.flaw?.sequence ?? -1), not #\(named)"
    case .harmless:
      return held.word == .intact || held.word == .torn ? nil : "verify: \(held.word)"
    case .lapsed:
      guard alone.word == .torn else { return "verify: \(alone.word)" }
      return held.word == .rolledBack ? nil : "verify against a receipt: \(held.word)"
    }
  }
}

extension SampleLedger {
  /// The receipts as somebody keeps them elsewhere.
  var kept: [KeptReceipt] {
    receipts.compactMap { given in
      KeptReceipt(
        id: given.id, sequence: given.receipt.sequence, leafHash: given.receipt.leafHash,
        size: given.receipt.treeSize, root: given.receipt.root)
    }
  }
}
