// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `history`: what made a directive, or a party, what it is: the accountability timeline.
enum HistoryCommand {
  /// The command.
  static let command = Command(
    "history",
    summary: LocalizedText(
      vi: "Lịch sử trách nhiệm của một nhiệm vụ hoặc một cơ quan, kèm sự kiện.",
      en: "Tell the accountability history of a directive or a party, with its events."),
    operands: [
      OperandDescription(
        "directive", LocalizedText(vi: "NHIỆM-VỤ", en: "DIRECTIVE"), count: .optional,
        summary: LocalizedText(vi: "Mã nhiệm vụ.", en: "The identifier of the directive."))
    ],
    options: [
      .option(
        "party", LocalizedText(vi: "MÃ", en: "ID"),
        summary: LocalizedText(vi: "Lịch sử của cơ quan này.", en: "The history of this party."))
    ],
    common: [.json, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay history tb-ubnd-2024-07-11/2.3.2",
        LocalizedText(
          vi: "Ai đã chịu trách nhiệm, từ bao giờ.", en: "Who has been responsible, since when.")),
      CommandExample(
        "chidao-replay history --party so-tai-chinh.2025",
        LocalizedText(vi: "Những việc một cơ quan đã nhận.", en: "What a party has had to do.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    switch (run.arguments.operand("directive"), run.arguments.string("party")) {
    case (let text?, nil):
      let inquiry = try Inquiry(run)
      guard let history = inquiry.view.history(of: try inquiry.directive(text)) else {
        return .conditionNotMet
      }
      try answer(history, inquiry)
    case (nil, let text?):
      // What a party has had to do may stand anywhere.
      let inquiry = try Inquiry(run.readingEverything)
      guard let history = inquiry.view.history(of: try inquiry.party(text)) else {
        return .conditionNotMet
      }
      try answer(history, inquiry)
    default:
      throw CommandFailure(
        .misuse,
        run.words(
          "Name either a directive or --party ID.",
          "Hãy nêu một mã nhiệm vụ, hoặc --party MÃ (chỉ một trong hai)."))
    }
    return .fine
  }

  /// Prints the history of a directive.
  private static func answer(
    _ history: DirectiveHistory, _ inquiry: Inquiry
  ) throws(CommandFailure) {
    let record = history.account.record
    guard !inquiry.wants("json") else {
      return try inquiry.printJSON([
        "directive": .string(record.directive.rawValue),
        "holdings": .array(history.account.holdings.map { .object(inquiry.json($0)) }),
        "entries": .array(history.entries.map { inquiry.json($0) }),
      ])
    }
    var page = Page()
    page.addHeading(RichText("\(record.directive) – \(record.summary.value)"))
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addHeading(RichText(inquiry.words("Who had which role", "Ai giữ vai trò gì")))
    page.addTable(holdings(history.account.holdings, inquiry))
    page.addSpace()
    page.addHeading(RichText(inquiry.words("What happened", "Diễn biến")))
    page.addTable(timeline(history.entries, inquiry))
    inquiry.run.print(page)
  }

  /// Prints the history of a party.
  private static func answer(
    _ history: PartyHistory, _ inquiry: Inquiry
  ) throws(CommandFailure) {
    guard !inquiry.wants("json") else {
      return try inquiry.printJSON([
        "party": .string(history.record.party.rawValue),
        "duties": .array(
          history.duties.map { duty in
            var object = inquiry.json(duty.holding)
            object["directive"] = .string(duty.record.directive.rawValue)
            return .object(object)
          }),
        "entries": .array(history.entries.map { inquiry.json($0) }),
      ])
    }
    let words = inquiry.words
    var page = Page()
    page.addHeading(RichText("\(inquiry.name(history.record.party)) (\(history.record.party))"))
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addTable(timeline(history.entries, inquiry, namesDirectives: true))
    page.addSpace()
    page.addHeading(RichText(words("What it has had to do", "Những việc đã nhận")))
    page.addTable(duties(history, inquiry))
    inquiry.run.print(page)
  }
}
