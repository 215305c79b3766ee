// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
import CommandLineKit
import Reports
import SigningTools

extension CommandRun {
  /// Checks what people signed in a ledger whose bytes and hashes hang together.
  ///
  /// Its events are read once more, into memory: who may sign is known only from all before.
  public func submissions(of path: String) throws(CommandFailure) -> SubmissionAudit {
    let ledger = try loadLedger(operand: path)
    do throws(SigningError) {
      return try SubmissionAudit(ledger.index, ledger.coder, checker: ToolSignatureChecker())
    } catch {
      throw CommandFailure(.unverifiable, words.sentence(error))
    }
  }
}
