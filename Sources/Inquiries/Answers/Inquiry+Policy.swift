// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Reports

extension Inquiry {
  /// Adds what a policy other than the ledger's own changes.
  func addPolicyEffect(_ effect: PolicyEffect, to page: inout Page) {
    guard let own = effect.own else { return }
    let before = own == view.policy ? words("as recorded", "như đã ghi") : words.policy(own)
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "Verdicts that change: \(before) → \(words.policy(view.policy))",
          "Kết luận thay đổi: \(before) → \(words.policy(view.policy))")))
    if effect.changes.isEmpty {
      page.addParagraph(
        RichText(words("No verdict changes at this instant.", "Không có kết luận nào thay đổi.")))
    }
    var table = Table([
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("phrase", words("Phrase", "Câu chữ"), leastWidth: 12),
      TableColumn("last", words("Last day now", "Nay hết ngày")),
      TableColumn("change", words("Verdict", "Kết luận"), leastWidth: 16),
      TableColumn("holders", words("Whose", "Của ai"), leastWidth: 12),
    ])
    for change in effect.changes {
      let deadline = change.obligations.first?.inForce
      let verdict =
        RichText(words.cell(change.before), words.emphasis(change.before)) + " → "
        + RichText(words.cell(change.after), words.emphasis(change.after))
      table.append([
        TableCell(change.directive.rawValue), TableCell(deadline?.deadline.phrase ?? ""),
        TableCell(deadline.map { lastDay($0.due) } ?? ""), TableCell(verdict),
        TableCell(whose(change.obligations)),
      ])
    }
    page.addTable(table)
    guard !effect.moved.isEmpty else { return }
    page.addParagraph(
      RichText(
        words(
          "Deadlines that move without changing a verdict at this instant: ",
          "Hạn dịch chuyển nhưng chưa làm đổi kết luận tại thời điểm này: ")
          + effect.moved.map(\.rawValue).joined(separator: ", "), .faint))
  }

  /// Whose obligations these are; those of one large group by its name.
  func whose(_ obligations: [Obligation]) -> String {
    let entries = ObligationGroups(obligations).entries
    return entries.map { entry in
      guard let group = entry.group else {
        return narrator.names(entry.obligations.compactMap(\.holder.value.subject))
      }
      return "\(name(group)): \(entry.obligations.count)"
    }
    .joined(separator: ", ")
  }

  /// What a policy other than the ledger's own changes, as JSON.
  func json(_ effect: PolicyEffect) -> JSONValue {
    .array(
      effect.changes.map { change in
        [
          "directive": .string(change.directive.rawValue),
          "before": .string(change.before.rawValue), "after": .string(change.after.rawValue),
          "holders": json(change.obligations.compactMap(\.holder.value.subject)),
        ]
      })
  }
}
