// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import EventCoding
import Reports

/// `diff`: what changed between two states of knowledge.
enum DiffCommand {
  /// The command.
  static let command = Command(
    "diff",
    summary: LocalizedText(
      vi: "Điều ta biết đã thay đổi thế nào giữa hai thời điểm ghi sổ.",
      en: "Show what changed in what we knew between two points of knowledge."),
    discussion: LocalizedText(
      vi: "Cả hai lần đều hỏi về cùng một thời điểm (--at); chỉ khác những gì đã ghi sổ.",
      en: "Both sides ask about the same instant (--at); only what was recorded differs."),
    operands: [BoardCommand.ledgerOperand],
    options: [
      .option(
        "from", LocalizedText(vi: "THỜI-ĐIỂM|SỐ", en: "TIME|SEQ"), isRequired: true,
        summary: LocalizedText(vi: "Biết đến đây, lúc đầu.", en: "What was known first.")),
      .option(
        "to", LocalizedText(vi: "THỜI-ĐIỂM|SỐ", en: "TIME|SEQ"),
        summary: LocalizedText(
          vi: "Biết đến đây, về sau; mặc định là toàn bộ sổ.",
          en: "What was known later; the whole ledger by default.")),
    ],
    common: [.json, .csv, .at, .rules],
    examples: [
      CommandExample(
        "chidao-replay diff --from 2026-06-01 --to 2026-07-01",
        LocalizedText(
          vi: "Một tháng ghi sổ đã làm thay đổi gì.", en: "What a month of recording changed.")),
      CommandExample(
        "chidao-replay diff --from 40",
        LocalizedText(vi: "Từ sự kiện 40 đến nay.", en: "From event 40 until now.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let ledger = try run.loadLedger(operand: run.arguments.operand("ledger"))
    let offset = ledger.coder.offset
    var viewpoint = try run.viewpoint(at: offset)
    viewpoint.known = try run.knowledge("from", offset: offset)
    let before = LedgerView(ledger.index, from: viewpoint)
    viewpoint.known = try run.knowledge("to", offset: offset)
    guard
      ledger.index.knownCount(at: before.viewpoint.known)
        <= ledger.index.knownCount(at: viewpoint.known)
    else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--from lies after --to; exchange them.", "--from muộn hơn --to; hãy đổi chỗ."))
    }
    let inquiry = Inquiry(run, ledger, LedgerView(ledger.index, from: viewpoint))
    let comparison = before.comparison(with: inquiry.view)
    if inquiry.wants("json") {
      try inquiry.printJSON(json(comparison, before, inquiry))
    } else if inquiry.wants("csv") {
      run.printCSV(table(comparison.changes, inquiry))
    } else {
      run.print(page(comparison, before, inquiry))
    }
    return .fine
  }

  /// The answer laid out.
  private static func page(
    _ comparison: ViewComparison, _ before: LedgerView, _ inquiry: Inquiry
  ) -> Page {
    let words = inquiry.words
    var page = Page()
    page.addParagraph(inquiry.standpoint)
    page.addParagraph(
      RichText(
        words(
          "From \(words.number(before.knownCount)) to \(words.number(inquiry.view.knownCount))"
            + " events known: \(words.number(comparison.newEvents.count)) new.",
          "Từ \(words.number(before.knownCount)) đến \(words.number(inquiry.view.knownCount))"
            + " sự kiện: thêm \(words.number(comparison.newEvents.count)).")))
    for retraction in comparison.newlyRetracted {
      let event = inquiry.view.index[retraction.value]
      page.addItem(
        inquiry.cited(
          RichText(
            words("Retracted: ", "Đã rút lại: ")
              + inquiry.narrator.sentence(event.body), .warning),
          [retraction.value] + retraction.sequences))
    }
    page.addSpace()
    page.addHeading(
      RichText(
        words(
          "What follows differently: \(comparison.changes.count)",
          "Những điều nay khác đi: \(comparison.changes.count)")))
    addAppearances(comparison, inquiry, to: &page)
    page.addTable(table(comparison.changes.filter { $0.before != nil && $0.after != nil }, inquiry))
    page.addSpace()
    page.addHeading(RichText(words("New events", "Sự kiện mới")))
    let entries = comparison.newEvents.prefix(50).map { sequence in
      let event = inquiry.view.index[sequence]
      return [
        TableCell("#\(sequence)", .faint), TableCell(words.instant(event.time)),
        TableCell(inquiry.narrator.sentence(event.body)),
      ]
    }
    page.addTable(
      Table(
        [
          TableColumn("sequence", "#", .right),
          TableColumn("time", words("Effective", "Hiệu lực")),
          TableColumn("what", words("What", "Nội dung"), leastWidth: 30),
        ], rows: entries))
    if comparison.newEvents.count > 50 {
      let first = comparison.newEvents[50]
      page.addParagraph(
        RichText(
          words(
            "… and \(comparison.newEvents.count - 50) more: events --since-seq \(first)",
            "… và \(comparison.newEvents.count - 50) sự kiện nữa: events --since-seq \(first)"),
          .faint))
    }
    return page
  }

  /// Adds the obligations that only one of the two states of knowledge holds, by directive.
  private static func addAppearances(
    _ comparison: ViewComparison, _ inquiry: Inquiry, to page: inout Page
  ) {
    let words = inquiry.words
    let holders = comparison.changes.filter { $0.field == .responsible }
    for (isNew, changes) in [
      (true, holders.filter { $0.before == nil }), (false, holders.filter { $0.after == nil }),
    ] {
      var seen: Set<DirectiveID> = []
      for change in changes where seen.insert(change.obligation.directive).inserted {
        let directive = change.obligation.directive
        let parties = changes.filter { $0.obligation.directive == directive }
          .compactMap(\.obligation.origin.subject)
        let what =
          isNew
          ? words("new obligation of ", "nghĩa vụ mới của ")
          : words("no longer an obligation of ", "không còn là nghĩa vụ của ")
        page.addItem(
          RichText("\(directive)", .strong)
            + RichText(
              ": " + what
                + (parties.isEmpty
                  ? words("nobody named", "chưa giao cho ai") : inquiry.narrator.names(parties))))
      }
    }
  }

  /// The values that differ.
  private static func table(_ changes: [JudgedChange], _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    return Table(
      [
        TableColumn("directive", words("Directive", "Nhiệm vụ")),
        TableColumn("origin", words("Assigned to", "Giao cho"), leastWidth: 12),
        TableColumn("field", words("What", "Điều gì"), leastWidth: 8),
        TableColumn("before", words("Before", "Trước"), leastWidth: 14),
        TableColumn("after", words("After", "Sau"), leastWidth: 14),
      ],
      rows: changes.map { change in
        [
          TableCell(change.obligation.directive.rawValue),
          TableCell(change.obligation.origin.subject.map(inquiry.name) ?? "–"),
          TableCell(words.field(change.field)), TableCell(value(change.before, inquiry)),
          TableCell(value(change.after, inquiry)),
        ]
      })
  }

  /// A value with its events; a dash where there was none.
  private static func value(_ value: Cited<JudgedValue>?, _ inquiry: Inquiry) -> RichText {
    guard let value else { return RichText("–") }
    return inquiry.cited(inquiry.text(value.value), value.sequences)
  }

  /// The answer as JSON.
  private static func json(
    _ comparison: ViewComparison, _ before: LedgerView, _ inquiry: Inquiry
  ) -> JSONObject {
    [
      "knownbefore": .integer(Int64(before.knownCount)),
      "newevents": inquiry.json(comparison.newEvents),
      "retracted": .array(
        comparison.newlyRetracted.map { retraction in
          ["event": inquiry.json([retraction.value]), "by": inquiry.json(retraction.sequences)]
        }),
      "changes": .array(
        comparison.changes.map { change in
          var object: JSONObject = [
            "directive": .string(change.obligation.directive.rawValue),
            "field": .string(change.field.rawValue),
          ]
          if let origin = change.obligation.origin.subject {
            object["origin"] = .string(origin.rawValue)
          }
          if let value = change.before { object["before"] = inquiry.json(value) }
          if let value = change.after { object["after"] = inquiry.json(value) }
          return .object(object)
        }),
    ]
  }
}
