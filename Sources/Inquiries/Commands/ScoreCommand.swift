// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `score`: the obligations counted by party.
enum ScoreCommand {
  /// The command.
  static let command = Command(
    "score",
    summary: LocalizedText(
      vi: "Tổng hợp theo cơ quan: số việc, đúng hạn, trễ, quá hạn, số ngày trễ.",
      en: "Count the obligations by party: done, on time, late, overdue, late days."),
    operands: [BoardCommand.ledgerOperand],
    options: BoardOptions.descriptions.filter { ["party", "notice"].contains($0.name) },
    common: [.json, .csv, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay score",
        LocalizedText(vi: "Mọi cơ quan.", en: "Every party.")),
      CommandExample(
        "chidao-replay score --notice tb-vp-2026-06-20",
        LocalizedText(vi: "Trong một thông báo.", en: "Within one notice.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run, operand: run.arguments.operand("ledger"))
    var filter = BoardFilter()
    if let party = run.arguments.string("party") { filter.party = try inquiry.party(party) }
    if let notice = run.arguments.string("notice") { filter.notice = try inquiry.notice(notice) }
    let score = inquiry.score(filter)
    if inquiry.wants("json") {
      try inquiry.printJSON([
        "rows": .array(score.rows.map { json($0, inquiry) }), "total": json(score.total, inquiry),
      ])
    } else if inquiry.wants("csv") {
      run.printCSV(csv(score, inquiry))
    } else {
      var page = Page()
      page.addParagraph(inquiry.standpoint)
      page.addSpace()
      page.addTable(table(score, inquiry))
      page.addSpace()
      page.addParagraph(inquiry.sentence(score.total.counts))
      page.addParagraph(inquiry.rates(score.total.counts))
      addTotals(score.total, inquiry, to: &page)
      run.print(page)
    }
    return .fine
  }

  /// Adds the late days and the rounds of everybody, where there are any.
  static func addTotals(_ total: ScoreRow, _ inquiry: Inquiry, to page: inout Page) {
    let words = inquiry.words
    if total.lateDays > 0 {
      page.addParagraph(
        RichText(
          words(
            "\(words.count(total.lateDays, "late day", "")) in all",
            "tổng cộng \(words.number(total.lateDays)) ngày trễ")))
    }
    let rounds = total.rounds
    guard rounds.all > 0 else { return }
    page.addParagraph(
      RichText(
        words(
          "rounds of recurring duties: \(words.number(rounds.met)) in time · "
            + "\(words.number(rounds.late)) late · \(words.number(rounds.missed)) missed,"
            + " of \(words.number(rounds.all)) due or reported",
          "các kỳ báo cáo: \(words.number(rounds.met)) đúng hạn · "
            + "\(words.number(rounds.late)) trễ hạn · \(words.number(rounds.missed)) bỏ lỡ,"
            + " trên \(words.number(rounds.all)) kỳ đã đến hạn hoặc đã báo cáo")))
  }

  /// The score as a table for people: the parties with most overdue first.
  ///
  /// Its cells, with what has no deadline, add up to the count of all.
  static func table(_ score: Score, _ inquiry: Inquiry, atMost limit: Int = .max) -> Table {
    let words = inquiry.words
    let hasRounds = score.total.rounds.all > 0
    var columns = [
      TableColumn("party", words("Party", "Cơ quan"), leastWidth: 16),
      TableColumn("all", words("All", "Tổng"), .right),
      TableColumn("ontime", words("On time", "Đúng hạn"), .right),
      TableColumn("late", words("Late", "Trễ"), .right),
      TableColumn("within", words("Within", "Còn hạn"), .right),
      TableColumn("overdue", words("Overdue", "Quá hạn"), .right),
      TableColumn("undated", words("Undated", "Không hạn"), .right),
      TableColumn("latedays", words("Late days", "Ngày trễ"), .right),
      TableColumn("rate", words("Done/due", "Xong/hạn"), .right),
    ]
    if hasRounds {
      columns += [
        TableColumn("rounds", words("Rounds", "Kỳ"), .right),
        TableColumn("missed", words("Missed", "Bỏ lỡ"), .right),
      ]
    }
    var table = Table(columns)
    let rows = score.rows.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      let (one, other) = (first.counts[.openOverdue], second.counts[.openOverdue])
      if one != other { return one > other }
      return first.lateDays == second.lateDays
        ? left.offset < right.offset : first.lateDays > second.lateDays
    }
    for (_, row) in rows.prefix(limit) {
      table.append(cells(row, inquiry) + (hasRounds ? rounds(row.rounds, inquiry) : []))
    }
    return table
  }

  /// The cells of one party.
  private static func cells(_ row: ScoreRow, _ inquiry: Inquiry) -> [TableCell] {
    let (counts, words) = (row.counts, inquiry.words)
    let overdue = counts[.openOverdue]
    let rate = counts.doneOfDue
    let name =
      row.name?.value.name ?? row.party?.rawValue ?? words("(nobody can be named)", "(chưa rõ ai)")
    return [
      TableCell(name), TableCell(words.number(counts.all)),
      TableCell(words.number(counts[.doneOnTime])), TableCell(words.number(counts[.doneLate])),
      TableCell(words.number(counts[.openWithin])),
      TableCell(words.number(overdue), overdue > 0 ? .alarm : .plain),
      TableCell(words.number(counts[.openUndated] + counts[.doneUndated])),
      TableCell(words.number(row.lateDays)), TableCell("\(rate.count)/\(rate.total)"),
    ]
  }

  /// The cells of the rounds of one party.
  private static func rounds(_ counts: RoundCounts, _ inquiry: Inquiry) -> [TableCell] {
    [
      TableCell("\(inquiry.words.number(counts.met))/\(inquiry.words.number(counts.all))"),
      TableCell(inquiry.words.number(counts.missed), counts.missed > 0 ? .alarm : .plain),
    ]
  }

  /// The score as a table for programs.
  private static func csv(_ score: Score, _ inquiry: Inquiry) -> Table {
    let cells = Cell.allCases
    let keys =
      ["party", "name", "all", "done", "open", "due"]
      + cells.map { $0.rawValue.split(separator: "-").joined() } + [
        "latedays", "metrounds", "laterounds", "missedrounds",
      ]
    return Table(
      keys.map { TableColumn($0, $0) },
      rows: score.rows.map { row in
        let counts = [row.counts.all, row.counts.done, row.counts.open, row.counts.due]
        let rounds = [row.rounds.met, row.rounds.late, row.rounds.missed]
        let numbers = counts + cells.map { row.counts[$0] } + [row.lateDays] + rounds
        return ([row.party?.rawValue ?? "", row.name?.value.name ?? ""] + numbers.map { "\($0)" })
          .map { TableCell($0) }
      })
  }

  /// The counts of one party as JSON.
  private static func json(_ row: ScoreRow, _ inquiry: Inquiry) -> JSONValue {
    var object: JSONObject = [
      "counts": inquiry.json(row.counts), "latedays": .integer(Int64(row.lateDays)),
      "metrounds": .integer(Int64(row.rounds.met)),
      "laterounds": .integer(Int64(row.rounds.late)),
      "missedrounds": .integer(Int64(row.rounds.missed)),
    ]
    if let party = row.party { object["party"] = .string(party.rawValue) }
    if let name = row.name { object["name"] = .string(name.value.name) }
    return .object(object)
  }
}
