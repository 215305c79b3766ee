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

  /// How many directives an audit looks at: those that can be seen, and those of which only a
  /// retracted issuance is known, that no board shows.
  ///
  /// - Complexity: linear in the events about directives.
  public var auditedCount: Int {
    let vanished = FindingsAudit.retractionsByDirective(in: self).count { directive, retracted in
      !isIssued(directive)
        && retracted.contains { if case .directiveIssued = $0.event.body { true } else { false } }
    }
    return directives().count + vanished
  }
}
