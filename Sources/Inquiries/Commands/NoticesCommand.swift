// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `notices`: the notices of a ledger, with what their source leaves blank.
enum NoticesCommand {
  /// The command.
  static let command = Command(
    "notices",
    summary: LocalizedText(
      vi: "Các thông báo kết luận, kèm những chỗ văn bản để trống.",
      en: "List the notices, with what their source leaves blank."),
    operands: [BoardCommand.ledgerOperand], common: [.json, .csv, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay notices",
        LocalizedText(vi: "Mọi thông báo.", en: "Every notice."))
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run, operand: run.arguments.operand("ledger"))
    let notices = inquiry.view.notices()
    let counts = inquiry.countsByNotice()
    if inquiry.wants("json") {
      try inquiry.printJSON([
        "notices": .array(notices.map { json($0, counts[$0.value.notice], inquiry) })
      ])
    } else if inquiry.wants("csv") {
      run.printCSV(csv(notices, inquiry))
    } else {
      var page = Page()
      page.addParagraph(inquiry.standpoint)
      for notice in notices {
        page.addSpace()
        add(notice, counts[notice.value.notice] ?? CellCounts(), inquiry, to: &page)
      }
      run.print(page)
    }
    return .fine
  }

  /// Adds one notice.
  private static func add(
    _ notice: Cited<NoticeIssued>, _ counts: CellCounts, _ inquiry: Inquiry, to page: inout Page
  ) {
    let (words, issued) = (inquiry.words, notice.value)
    page.addHeading(inquiry.cited(RichText("\(issued.notice) – \(issued.title)"), notice.sequences))
    let signatory = issued.signatory.map { signatory in
      ([inquiry.name(signatory.person)] + [signatory.capacity].compactMap { $0 })
        .joined(separator: ", ")
    }
    let concluder = issued.concluder.map { concluder in
      [concluder.person, concluder.office, concluder.party].compactMap { $0 }.map(inquiry.name)
        .joined(separator: ", ")
    }
    page.addFields(
      [
        Page.Field(words("Number", "Số"), RichText(issued.number ?? "")),
        Page.Field(words("Dated", "Ngày văn bản"), RichText(issued.dated ?? "")),
        Page.Field(words("Decided", "Kết luận ngày"), RichText(words.day(issued.decided))),
        Page.Field(words("Concluded by", "Người kết luận"), RichText(concluder ?? "")),
        Page.Field(words("Issued by", "Cơ quan ban hành"), RichText(inquiry.name(issued.issuer))),
        Page.Field(words("Signed by", "Người ký"), RichText(signatory ?? "")),
        Page.Field(words("Left blank", "Để trống"), RichText(issued.gaps.joined(separator: "; "))),
        Page.Field(words("Duties", "Nghĩa vụ"), inquiry.sentence(counts)),
      ], indent: 2)
  }

  /// The notices as a table for programs.
  private static func csv(_ notices: [Cited<NoticeIssued>], _ inquiry: Inquiry) -> Table {
    Table(
      ["notice", "number", "dated", "decided", "issuer", "title", "gaps", "sequence"]
        .map { TableColumn($0, $0) },
      rows: notices.map { notice in
        [
          notice.value.notice.rawValue, notice.value.number ?? "", notice.value.dated ?? "",
          notice.value.decided.description, notice.value.issuer.rawValue, notice.value.title,
          notice.value.gaps.joined(separator: "; "),
          notice.sequences.map(\.description).joined(separator: " "),
        ].map { TableCell($0) }
      })
  }

  /// A notice as JSON.
  private static func json(
    _ notice: Cited<NoticeIssued>, _ counts: CellCounts?, _ inquiry: Inquiry
  ) -> JSONValue {
    var object: JSONObject = [
      "notice": .string(notice.value.notice.rawValue), "title": .string(notice.value.title),
      "decided": .string(notice.value.decided.description),
      "issuer": .string(notice.value.issuer.rawValue),
      "gaps": .array(notice.value.gaps.map { .string($0) }),
      "sequences": inquiry.json(notice.sequences),
      "counts": inquiry.json(counts ?? CellCounts()),
    ]
    if let number = notice.value.number { object["number"] = .string(number) }
    if let dated = notice.value.dated { object["dated"] = .string(dated) }
    return .object(object)
  }
}
