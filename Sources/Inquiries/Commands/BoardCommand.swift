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
    let inquiry = try Inquiry(run, operand: run.arguments.operand("ledger"))
    let sort = run.arguments.string("sort").flatMap(BoardSort.init(rawValue:)) ?? .document
    let board = inquiry.view.board(try BoardOptions.filter(inquiry), sortedBy: sort)
    if inquiry.wants("json") {
      try inquiry.printJSON([
        "counts": inquiry.json(board.counts), "rows": .array(board.rows.map { inquiry.json($0) }),
        "verdictchanges": inquiry.json(PolicyEffect(inquiry)),
      ])
    } else if inquiry.wants("csv") {
      run.printCSV(inquiry.boardCSV(board.rows))
    } else {
      run.print(page(board, inquiry, all: run.arguments.flag("all")))
    }
    return .fine
  }

  /// The board laid out.
  private static func page(_ board: Board, _ inquiry: Inquiry, all: Bool) -> Page {
    var page = Page()
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addTable(inquiry.boardTable(board.rows, all: all))
    page.addSpace()
    page.addParagraph(inquiry.sentence(board.counts))
    page.addParagraph(inquiry.rates(board.counts))
    inquiry.addPolicyEffect(PolicyEffect(inquiry), to: &page)
    return page
  }
}
