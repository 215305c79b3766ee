// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Digests
import Directives
import EventCoding
import Journals
import Reports

extension Overview {
  /// How many parties are listed.
  private static let partyLimit = 12
  /// How many overdue entries are listed.
  private static let overdueLimit = 20

  /// The overview laid out.
  var page: Page {
    let words = inquiry.words
    var page = Page()
    addHead(to: &page)
    page.addSpace()
    page.addParagraph(
      RichText(
        words(
          "\(words.count(inquiry.view.notices().count, "notice", "")), "
            + "\(words.count(directiveCount, "directive", "")), ",
          "\(words.number(inquiry.view.notices().count)) thông báo, "
            + "\(words.number(directiveCount)) nhiệm vụ, "))
        + inquiry.sentence(counts))
    page.addParagraph(inquiry.rates(counts))
    ScoreCommand.addTotals(score.total, inquiry, to: &page)
    if !hasReports {
      page.addParagraph(
        RichText(
          words(
            "The ledger holds no report yet: “nothing reported” says what was recorded, not that"
              + " nothing was done.",
            "Sổ chưa có báo cáo nào: “chưa báo cáo” nghĩa là chưa ghi sổ,"
              + " không có nghĩa là chưa làm."), .warning))
    }
    addParties(to: &page)
    addOverdue(to: &page)
    addDueSoon(to: &page)
    addUndecided(to: &page)
    addFindings(to: &page)
    inquiry.addPolicyEffect(effect, to: &page)
    return page
  }

  /// Adds which ledger this is.
  private func addHead(to page: inout Page) {
    let (words, ledger) = (inquiry.words, inquiry.ledger)
    page.addHeading(RichText(ledger.opening?.name ?? ledger.coder.origin.rawValue))
    let root = ledger.head.root.base64.prefix(16)
    let size = words.count(ledger.head.size, "event", "sự kiện")
    page.addParagraph(
      RichText(
        words(
          "\(ledger.coder.origin) · \(size) · root \(root)… · not verified; run “verify”",
          "\(ledger.coder.origin) · \(size) · mã gốc \(root)… · chưa kiểm tra; hãy chạy “verify”"),
        .faint))
    page.addParagraph(inquiry.standpoint)
  }

  /// Adds the parties with most to answer for.
  private func addParties(to page: inout Page) {
    let words = inquiry.words
    page.addSpace()
    page.addHeading(RichText(words("Who answers for what", "Ai chịu trách nhiệm")))
    page.addTable(ScoreCommand.table(score, inquiry, atMost: Self.partyLimit))
    let rest = score.rows.count - Self.partyLimit
    guard rest > 0 else { return }
    page.addParagraph(
      RichText(
        words("… and \(rest) more parties: score", "… và \(rest) bên khác: xem “score”"), .faint))
  }

  /// Adds what is overdue, directive by directive.
  private func addOverdue(to page: inout Page) {
    let words = inquiry.words
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "Overdue: \(words.number(overdue.count)) of \(words.number(counts.all))",
          "Quá hạn: \(words.number(overdue.count))/\(words.number(counts.all))")))
    var table = Table([
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("holder", words("Responsible", "Chịu trách nhiệm"), leastWidth: 16),
      TableColumn("summary", words("What", "Nội dung"), leastWidth: 16, lineLimit: 1),
      TableColumn("last", words("Last day", "Hết ngày")),
      TableColumn("late", words("Late days", "Ngày trễ"), .right),
    ])
    let entries = BoardEntry.entries(of: overdue, limit: 2, likeStatus: false)
      .sorted { $0.lateDays > $1.lateDays }
    for entry in entries.prefix(Self.overdueLimit) {
      let row = entry.first
      table.append([
        TableCell(row.directive.rawValue), TableCell(holders(entry)),
        TableCell(row.record.summary.value),
        TableCell(row.obligation.inForce.map { inquiry.lastDay($0.due) } ?? ""),
        TableCell(RichText(words.number(entry.lateDays), .alarm)),
      ])
    }
    page.addTable(table)
    let rest = entries.count - Self.overdueLimit
    guard rest > 0 else { return }
    page.addParagraph(
      RichText(
        words("… and \(rest) more: board --overdue", "… và \(rest) dòng nữa: board --overdue"),
        .faint))
  }

  /// Who holds the obligations of an entry: a party, or how many of a group.
  private func holders(_ entry: BoardEntry) -> RichText {
    guard entry.rows.count > 1, let group = entry.first.obligation.group else {
      return inquiry.holder(entry.first.holder)
    }
    let count = entry.first.fellows.count { $0.group == group && $0.cell.value != .notBinding }
    return RichText(
      inquiry.name(group) + ": \(entry.rows.count)/\(count)"
        + inquiry.words(" overdue", " quá hạn"))
  }

  /// Adds what falls due.
  private func addDueSoon(to page: inout Page) {
    let words = inquiry.words
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "Due within \(Self.horizon) days: \(dueSoon.count)",
          "Đến hạn trong \(Self.horizon) ngày: \(dueSoon.count)")))
    page.addTable(inquiry.boardTable(dueSoon, all: false))
    if roundCount > 0 {
      page.addParagraph(
        RichText(
          words(
            "and \(words.count(roundCount, "round", "")) of recurring duties: due",
            "và \(roundCount) kỳ báo cáo định kỳ: xem “due”"), .faint))
    }
  }

  /// Adds where nobody can be named.
  private func addUndecided(to page: inout Page) {
    let words = inquiry.words
    guard !unnamed.isEmpty else { return }
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "Nobody can be named: \(words.number(unnamed.count))",
          "Chưa rõ ai chịu trách nhiệm: \(words.number(unnamed.count))")))
    let times = Dictionary(grouping: unnamed, by: \.self).mapValues(\.count)
    var seen: Set<Holder> = []
    for holder in unnamed where seen.insert(holder).inserted && seen.count <= 12 {
      let count = words.number(times[holder] ?? 0)
      page.addItem(inquiry.holder(holder) + RichText(" (\(count))"))
    }
    if seen.count > 12 {
      page.addParagraph(
        RichText(
          words(
            "… and \(seen.count - 12) more: findings heir-undecided group-unresolved",
            "… và \(seen.count - 12) trường hợp nữa: findings heir-undecided group-unresolved"),
          .faint))
    }
  }

  /// Adds what an audit turns up.
  private func addFindings(to page: inout Page) {
    let words = inquiry.words
    let total = findings.reduce(0) { $0 + $1.count }
    page.addSpace()
    page.addHeading(
      RichText(
        words("Findings: \(words.number(total))", "Phát hiện khi rà soát: \(words.number(total))")))
    guard !findings.isEmpty else { return }
    page.addParagraph(
      RichText(
        findings.map { finding in
          let name = finding.name.rawValue
          let count = words.number(finding.count)
          return words("\(name) \(count)", "\(words.finding(finding.name)) (\(name)) \(count)")
        }.joined(separator: " · ")))
  }
}
