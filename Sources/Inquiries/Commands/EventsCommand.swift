// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import EventCoding
import Reports

/// `events`: the events as they were recorded.
enum EventsCommand {
  /// The command.
  static let command = Command(
    "events",
    summary: LocalizedText(
      vi: "Các sự kiện đúng như đã ghi sổ.", en: "List the events as they were recorded."),
    operands: [BoardCommand.ledgerOperand], options: EventFilter.options,
    common: [.json, .csv, .known],
    examples: [
      CommandExample(
        "chidao-replay events --subject tb-vp-2026-06-20/2.1",
        LocalizedText(vi: "Các sự kiện của một nhiệm vụ.", en: "The events of one directive.")),
      CommandExample(
        "chidao-replay events --type status.reported --from 2026-06-01",
        LocalizedText(vi: "Báo cáo từ tháng 6.", en: "The reports since June.")),
      CommandExample(
        "chidao-replay events --since-seq 40 --raw",
        LocalizedText(
          vi: "Nguyên văn các dòng từ số 40.", en: "The stored lines from number 40 on.")),
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    if run.arguments.flag("raw"), run.arguments.flag("json") || run.arguments.flag("csv") {
      throw CommandFailure(
        .misuse,
        run.words(
          "--raw prints the stored lines, which are JSON; leave --json and --csv out.",
          "--raw in nguyên văn các dòng, vốn là JSON; hãy bỏ --json và --csv."))
    }
    let ledger = try run.loadLedger(operand: run.arguments.operand("ledger"))
    let viewpoint = Viewpoint(
      at: run.context.now(), known: try run.knowledge("known", offset: ledger.coder.offset))
    let inquiry = Inquiry(run, ledger, LedgerView(ledger.index, from: viewpoint))
    let filter = try EventFilter(inquiry)
    let events = ledger.index.events.prefix(inquiry.view.knownCount).filter(filter.admits)
    if run.arguments.flag("raw") {
      try ledger.forEachLine(of: Set(events.map(\.sequence)), run) { line in
        run.context.output.put(line + "\n")
      }
    } else if inquiry.wants("json") {
      try inquiry.printJSON([:], listing: "events", events) { json($0, inquiry) }
    } else if inquiry.wants("csv") {
      run.printCSV(csv(events, inquiry))
    } else {
      run.print(page(events, inquiry))
    }
    return .fine
  }

  /// The events laid out.
  private static func page(_ events: [Event], _ inquiry: Inquiry) -> Page {
    let words = inquiry.words
    var table = Table([
      TableColumn("sequence", "#", .right),
      TableColumn("time", words("Effective", "Hiệu lực")),
      TableColumn("recorded", words("Recorded", "Ghi sổ")),
      TableColumn("subject", words("About", "Về"), leastWidth: 16),
      TableColumn("what", words("What", "Nội dung"), leastWidth: 24),
    ])
    for event in events {
      var what = RichText(inquiry.narrator.sentence(event.body))
      if let retraction = inquiry.view.retraction(of: event.sequence) {
        what += RichText(
          words(" – recorded in error, see #\(retraction)", " – ghi nhầm, xem #\(retraction)"),
          .warning)
      }
      table.append([
        TableCell("\(event.sequence)", .faint), TableCell(words.instant(event.time)),
        TableCell(words.fullInstant(event.recordedTime)), TableCell(event.body.subject),
        TableCell(what),
      ])
    }
    var page = Page()
    page.addTable(table)
    page.addSpace()
    let total = inquiry.view.knownCount
    page.addParagraph(
      RichText(
        words(
          "\(words.number(events.count)) of \(words.number(total)) events",
          "\(words.number(events.count))/\(words.number(total)) sự kiện"), .faint))
    return page
  }

  /// The events as a table for programs.
  private static func csv(_ events: [Event], _ inquiry: Inquiry) -> Table {
    let keys = ["sequence", "id", "type", "subject", "time", "recordedtime", "actor", "sentence"]
    return Table(
      keys.map { TableColumn($0, $0) },
      rows: events.map { event in
        [
          "\(event.sequence)", event.id.rawValue, event.body.type.rawValue, event.body.subject,
          event.time.text(in: inquiry.words.offset),
          event.recordedTime.text(in: inquiry.words.offset, precision: .milliseconds),
          event.intent.actor.rawValue, inquiry.narrator.sentence(event.body),
        ].map { TableCell($0) }
      })
  }

  /// An event as JSON, with its retraction.
  private static func json(_ event: Event, _ inquiry: Inquiry) -> JSONValue {
    guard case .object(var object) = inquiry.json(event) else { return [:] }
    if let retraction = inquiry.view.retraction(of: event.sequence) {
      object["retractedby"] = .integer(Int64(clamping: retraction.rawValue))
    }
    return .object(object)
  }
}
