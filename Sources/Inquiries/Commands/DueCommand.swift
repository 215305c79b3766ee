// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `due`: what falls due within some days, and the rounds of recurring duties among it.
enum DueCommand {
  /// The command.
  static let command = Command(
    "due",
    summary: LocalizedText(
      vi: "Những việc sắp đến hạn.", en: "List what falls due within some days."),
    operands: [BoardCommand.ledgerOperand],
    options: [
      .option(
        "within", LocalizedText(vi: "SỐ-NGÀY", en: "DAYS"),
        summary: LocalizedText(
          vi: "Trong bao nhiêu ngày tới, ví dụ 7d; mặc định là 7d.",
          en: "How many days ahead, such as 7d; 7d by default."))
    ] + BoardOptions.descriptions.filter { ["party", "notice"].contains($0.name) }
      + BoardOptions.layout.filter { $0.name == "all" },
    common: [.json, .csv, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay due --within 7d",
        LocalizedText(vi: "Việc đến hạn trong 7 ngày.", en: "What falls due in seven days.")),
      CommandExample(
        "chidao-replay due --within 3d --at 2026-06-20",
        LocalizedText(
          vi: "Việc đến hạn trong 3 ngày kể từ 20/6/2026.",
          en: "What was due within three days of 20 June 2026.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run, operand: run.arguments.operand("ledger"))
    let days = try dayCount(run)
    var filter = BoardFilter(cells: Set(Cell.allCases.filter(\.isOpen)))
    if let party = run.arguments.string("party") { filter.party = try inquiry.party(party) }
    if let notice = run.arguments.string("notice") { filter.notice = try inquiry.notice(notice) }
    let open = inquiry.openBoard(filter, dueWithin: days)
    let horizon = DueHorizon(days: days, inquiry)
    let coming = open.rows.compactMap { horizon.round(of: $0) }.sorted { $0.due < $1.due }
    filter.dueWithinDays = days
    let board = inquiry.view.board(filter, of: open, sortedBy: .due)
    if inquiry.wants("json") {
      try inquiry.printJSON([
        "within": .integer(Int64(days)), "rows": .array(board.rows.map { inquiry.json($0) }),
        "rounds": .array(coming.map { json($0, inquiry) }),
      ])
    } else if inquiry.wants("csv") {
      run.printCSV(inquiry.boardCSV(board.rows))
    } else {
      run.print(page(board, coming, days, inquiry))
    }
    return .fine
  }

  /// The next round of a recurring duty.
  struct Round: Sendable {
    /// The row of the duty.
    let row: BoardRow
    /// The period.
    let period: Period
    /// The first instant that is too late.
    let due: Instant
  }

  /// The number of days that `--within` names.
  private static func dayCount(_ run: CommandRun) throws(CommandFailure) -> Int {
    let text = run.arguments.string("within") ?? "7d"
    let digits = text.last == "d" ? text.dropLast() : Substring(text)
    guard let days = Int(digits), (0...3660).contains(days), digits.first != "+" else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--within “\(text)” is no number of days from 0 to 3660; write 7d.",
          "--within “\(text)” không phải là số ngày từ 0 đến 3660; hãy viết 7d."))
    }
    return days
  }

  /// The answer laid out.
  private static func page(
    _ board: Board, _ rounds: [Round], _ days: Int, _ inquiry: Inquiry
  ) -> Page {
    let words = inquiry.words
    var page = Page()
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "Due within \(words.count(days, "day", "ngày")): \(board.rows.count)",
          "Đến hạn trong \(days) ngày: \(board.rows.count) nghĩa vụ")))
    page.addTable(inquiry.boardTable(board.rows, all: inquiry.run.arguments.flag("all")))
    guard !rounds.isEmpty else { return page }
    page.addSpace()
    page.addHeading(RichText(words("Rounds of recurring duties", "Kỳ báo cáo định kỳ")))
    page.addTable(table(rounds, inquiry))
    return page
  }

  /// The rounds as a table; the holders of one directive together.
  static func table(_ rounds: [Round], _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("holder", words("Responsible", "Chịu trách nhiệm"), leastWidth: 16),
      TableColumn("summary", words("What", "Nội dung"), leastWidth: 16, lineLimit: 2),
      TableColumn("period", words("Period", "Kỳ")),
      TableColumn("last", words("Last day", "Hết ngày")),
    ])
    var shown: Set<DirectiveID> = []
    for round in rounds where shown.insert(round.row.directive).inserted {
      let fellows = rounds.filter { $0.row.directive == round.row.directive }
      table.append([
        TableCell(round.row.directive.rawValue),
        TableCell(
          fellows.count == 1
            ? inquiry.holder(round.row.holder)
            : RichText(inquiry.narrator.names(fellows.compactMap(\.row.holder.subject)))),
        TableCell(round.row.record.summary.value), TableCell(words.period(round.period)),
        TableCell(inquiry.lastDay(round.due)),
      ])
    }
    return table
  }

  /// A round as JSON.
  private static func json(_ round: Round, _ inquiry: Inquiry) -> JSONValue {
    [
      "directive": .string(round.row.directive.rawValue),
      "holder": inquiry.json(round.row.holder), "period": .string(round.period.description),
      "due": inquiry.time(round.due),
    ]
  }
}
