// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for deadlines that had passed at the issuance; keeps what is needed to compare inputs.
  mutating func inspectDeadlines(_ account: DirectiveAccount) {
    let record = account.record
    if let entry = account.deadlines.first(where: { $0.change == nil }),
      entry.due <= record.issued.value
    {
      note(
        .dueBeforeIssue(due: entry.due, issued: record.issued.value), about: account.subject,
        parties: account.bearers, sequences: record.issued.sequences + [entry.sequence])
    }
    guard wants(.inputDueAfterOutput), record.end == nil, let due = account.commonDeadline
    else { return }
    dues[record.directive] = due
    if !record.needs.value.isEmpty {
      needs.append((record.directive, record.needs, account.bearers))
    }
  }

  /// Compares each directive with those that it needs.
  mutating func compareDeadlines() {
    for (output, inputs, parties) in needs {
      guard let outputDue = dues[output] else { continue }
      for input in Set(inputs.value).sorted() {
        guard let inputDue = dues[input], inputDue.due > outputDue.due else { continue }
        note(
          .inputDueAfterOutput(input: input, inputDue: inputDue.due, outputDue: outputDue.due),
          about: .directive(output), parties: parties,
          sequences: inputs.sequences + [inputDue.sequence, outputDue.sequence])
      }
    }
  }
}
