// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Reports

/// `board`: every obligation, who holds it, and how it stands.
enum BoardCommand {
  /// The operand that names a ledger.
  static let ledgerOperand = OperandDescription(
    "ledger", LocalizedText(vi: "SỔ", en: "LEDGER"), count: .optional, kind: .directory,
    summary: LocalizedText(vi: "Thư mục của sổ.", en: "The directory of the ledger."))

  /// The command.
  static let command = Command(
    "board",
    summary: LocalizedText(
      vi: "Bảng theo dõi: mọi nhiệm vụ, ai chịu trách nhiệm, tình trạng, hạn.",
      en: "List every obligation, who holds it, its deadline and how it stands."),
    operands: [ledgerOperand], options: BoardOptions.descriptions + BoardOptions.layout,
    common: [.json, .csv, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay board --overdue --sort late",
        LocalizedText(
          vi: "Những việc quá hạn, trễ nhất trước.", en: "What is overdue, latest first.")),
      CommandExample(
        "chidao-replay board --party so-tai-chinh.2025 --open",
        LocalizedText(
          vi: "Việc chưa xong của một cơ quan.", en: "The open duties of one party.")),
      CommandExample(
        "chidao-replay board --policy inclusive",
        LocalizedText(
          vi: "Những kết luận thay đổi nếu “trước ngày D” tính cả ngày D.",
          en: "The verdicts that change when “before D” includes D.")),
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    // What is shown to people touches few events, where a snapshot has counted the others.
    let arguments = run.arguments
    let isShown = !["json", "csv", "all"].contains(where: arguments.flag)
    return try run.answeringByIndexes(isShown && arguments.string("text") == nil ? show : list)
  }

  /// The question.
  private static func inquiry(_ run: CommandRun) throws(CommandFailure) -> Inquiry {
    try Inquiry(run, operand: run.arguments.operand("ledger"))
  }

  /// Shows a board, from what is kept of it where that is possible.
  private static func show(_ run: CommandRun) throws(CommandFailure) -> CommandStatus {
    let inquiry = try inquiry(run)
    let filter = try BoardOptions.filter(inquiry)
    guard let board = ShownBoard(counting: inquiry, filter, sortedBy: sort(run)) else {
      return try answerWhole(inquiry)
    }
    run.print(page(board, inquiry))
    return .fine
  }

  /// Lists a board, from the events about those who are on it where that is possible.
  private static func list(_ run: CommandRun) throws(CommandFailure) -> CommandStatus {
    let inquiry = try inquiry(run)
    let filter = try BoardOptions.filter(inquiry)
    guard let board = inquiry.keptBoard(filter, sortedBy: sort(run)) else {
      return try answerWhole(inquiry)
    }
    return try answer(board, inquiry)
  }

  /// Answers from every event, which are read where they were not.
  private static func answerWhole(_ asked: Inquiry) throws(CommandFailure) -> CommandStatus {
    let run = asked.run
    let inquiry = asked.ledger.archive == nil ? asked : try inquiry(run.readingEverything)
    let filter = try BoardOptions.filter(inquiry)
    return try answer(inquiry.view.board(filter, sortedBy: sort(run)), inquiry)
  }

  /// Answers with a board.
  private static func answer(
    _ board: Board, _ inquiry: Inquiry
  ) throws(CommandFailure) -> CommandStatus {
    let run = inquiry.run
    if inquiry.wants("json") {
      try inquiry.printJSON(
        [
          "counts": inquiry.json(board.counts),
          "verdictchanges": inquiry.json(PolicyEffect(inquiry)),
        ], listing: "rows", board.rows
      ) { inquiry.json($0) }
    } else if inquiry.wants("csv") {
      run.printCSV(inquiry.boardCSV(board.rows))
    } else {
      let all = run.arguments.flag("all")
      let shown = ShownBoard(board.rows, all: all, limit: all ? .max : ShownBoard.limit)
      run.print(page(shown, inquiry))
    }
    return .fine
  }

  /// The order of the rows.
  private static func sort(_ run: CommandRun) -> BoardSort {
    run.arguments.string("sort").flatMap(BoardSort.init(rawValue:)) ?? .document
  }

  /// The board laid out.
  private static func page(_ board: ShownBoard, _ inquiry: Inquiry) -> Page {
    let words = inquiry.words
    var page = Page()
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addTable(inquiry.boardTable(board))
    if board.rest > 0 {
      let more = words.number(board.rest)
      page.addParagraph(
        RichText(
          words(
            "… and \(more) more rows, counted below: --all lists them; --party, --notice, --open,"
              + " --overdue and --text choose among them.",
            "… và \(more) dòng nữa, đã tính ở dưới: --all liệt kê hết; --party, --notice, --open,"
              + " --overdue, --text để chọn."), .faint))
    }
    page.addSpace()
    page.addParagraph(inquiry.sentence(board.counts))
    page.addParagraph(inquiry.rates(board.counts))
    inquiry.addPolicyEffect(PolicyEffect(inquiry), to: &page)
    return page
  }
}
