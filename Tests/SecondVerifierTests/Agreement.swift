// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// Both programs asked the same.
enum Agreement {
  /// The word that both say, or the status with which both end; an issue where they differ.
  @discardableResult
  static func word(_ name: String, _ arguments: [String]) throws -> String {
    let ours = try FirstVerifier.answer(arguments)
    let theirs = try SecondVerifier.answers(arguments)
    if ours.status != theirs.status || ours.answer.map({ [$0] }) ?? [] != theirs.answers {
      let own = ours.answer?.description ?? "no verdict"
      Issue.record(
        """
        \(name): we end with \(ours.status) and say \(own); \
        they end with \(theirs.status) and say \(theirs.answers)
        """)
    }
    return ours.answer?.word ?? "status \(ours.status)"
  }
}
