// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// Everything that an audit turns up from this view, by name, then by subject.
  ///
  /// - Complexity: linear in the ledger, besides the sorting.
  public func findings(
    _ names: Set<FindingName> = Set(FindingName.allCases)
  ) -> [Finding] {
    var audit = FindingsAudit(self, names: names)
    let start = audit
    let runs = forEachRun(of: directives()[...]) { run in
      var audit = start
      forEachAccount(of: run) { audit.inspect($0) }
      return audit
    }
    for run in runs { audit.take(run) }
    return audit.finish()
  }
}
