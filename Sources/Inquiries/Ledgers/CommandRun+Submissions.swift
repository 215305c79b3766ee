// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
import CommandLineKit
import Directives
import EventCoding
import Journals
import PosixFiles
import Reports
import SigningTools

extension CommandRun {
  /// Checks what people signed in a ledger whose bytes and hashes hang together.
  ///
  /// Its events are read once more, into memory: who may sign is known only from all before.
  public func submissions(of path: String) throws(CommandFailure) -> SubmissionAudit {
    let ledger = try loadLedger(operand: path)
    return try submissions(in: ledger.index, ledger.coder)
  }

  /// Checks what people signed in the lines that are left of a ledger that was cut; nil where they
  /// cannot be read, which is no worse than what is known of it already.
  func submissions(ofCut source: PosixSource) throws(CommandFailure) -> SubmissionAudit? {
    guard let reader = try? JournalReader(UncommittedSource(base: source)),
      let loading = try? LedgerLoading(lineByLine: reader), loading.failure == nil,
      let coder = loading.coder
    else { return nil }
    return try submissions(in: loading.index, coder)
  }

  /// Checks what people signed in some events.
  private func submissions(
    in index: LedgerIndex, _ coder: EventCoder
  ) throws(CommandFailure) -> SubmissionAudit {
    do throws(SigningError) {
      return try SubmissionAudit(index, coder, checker: ToolSignatureChecker())
    } catch {
      throw CommandFailure(.unverifiable, words.sentence(error))
    }
  }
}
