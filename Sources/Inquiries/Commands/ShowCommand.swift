// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `show`: everything that is recorded of one directive.
enum ShowCommand {
  /// The command.
  static let command = Command(
    "show",
    summary: LocalizedText(
      vi: "Toàn bộ thông tin của một nhiệm vụ.", en: "Show everything about one directive."),
    operands: [WhoCommand.directiveOperand],
    options: [
      .flag(
        "all",
        summary: LocalizedText(
          vi: "Liệt kê từng thành viên của nhóm lớn.", en: "List every member of a large group."))
    ],
    common: [.json, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay show tb-ubnd-2026-05-28/1.2.1",
        LocalizedText(vi: "Xem một nhiệm vụ.", en: "Show one directive."))
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run)
    let directive = try inquiry.directive(run.arguments.operand("directive") ?? "")
    guard let answer = inquiry.view.who(directive) else { return .conditionNotMet }
    if inquiry.wants("json") {
      var object = WhoCommand.json(answer, inquiry)
      for member in json(answer.account.record, inquiry) { object[member.key] = member.value }
      try inquiry.printJSON(object)
    } else {
      var page = Page()
      let record = answer.account.record
      page.addHeading(RichText("\(record.directive) – \(record.summary.value)"))
      page.addParagraph(inquiry.standpoint)
      page.addSpace()
      page.addFields(fields(record, inquiry))
      page.addSpace()
      page.append(WhoCommand.body(answer, inquiry, all: run.arguments.flag("all")))
      run.print(page)
    }
    return .fine
  }

  /// What is recorded of a directive, label by label.
  private static func fields(_ record: DirectiveRecord, _ inquiry: Inquiry) -> [Page.Field] {
    let words = inquiry.words
    let notice = inquiry.view.notice(record.notice)
    return [
      Page.Field(
        words("Notice", "Thông báo"),
        inquiry.cited(
          RichText("\(record.notice)" + (notice.map { " – \($0.value.title)" } ?? "")),
          notice?.sequences ?? [])),
      field(words("Section", "Mục"), record.section, inquiry) { $0 },
      Page.Field(
        words("Issued", "Giao ngày"),
        inquiry.cited(RichText(words.instant(record.issued.value)), record.issued.sequences)),
      field(words("Force", "Mức độ"), record.force, inquiry) { words.force($0) },
      Page.Field(
        words("Kind", "Loại"),
        inquiry.cited(RichText(words.kind(record.kind)), record.issued.sequences)),
      field(words("Product", "Sản phẩm"), record.product, inquiry) { $0 },
      field(words("Deliver to", "Gửi đến"), record.deliverTo, inquiry, names),
      field(words("Then to", "Sau đó gửi"), record.onward, inquiry, names),
      field(words("Answers to", "Chịu trách nhiệm trước"), record.accountableTo, inquiry) {
        inquiry.name($0)
      },
      field(words("Needs", "Cần đầu vào từ"), record.needs, inquiry) {
        $0.map(\.rawValue).joined(separator: ", ")
      },
      field(words("Field of work", "Lĩnh vực"), record.field, inquiry) { $0 },
      field(words("Recurs", "Định kỳ"), record.recurrence, inquiry) { recurrence in
        "\(words.recurrence(recurrence)) – “\(recurrence.phrase)”"
      },
      field(words("Target", "Chỉ tiêu"), record.target, inquiry) { target in
        let value = target.value.map { " \(words.decimal($0)) \(target.unit)" } ?? ""
        return "\(target.metric) \(words.comparison(target.comparison))\(value)"
      },
      field(words("Urgency", "Mức khẩn"), record.urgency, inquiry) { "“\($0)”" },
      Page.Field(
        words("Petition", "Kiến nghị"), RichText(record.petition?.rawValue ?? "")),
      Page.Field(
        words("Ended", "Kết thúc"), record.end.map { inquiry.sentence($0) } ?? RichText("")),
    ]

    /// Some parties by name.
    func names(_ parties: [PartyID]) -> String { inquiry.narrator.names(parties) }
  }

  /// A labelled value with its events; empty where the value is absent or says nothing.
  private static func field<Value>(
    _ label: String, _ value: Cited<Value>?, _ inquiry: Inquiry, _ text: (Value) -> String
  ) -> Page.Field {
    let shown = value.map { text($0.value) } ?? ""
    guard let value, !shown.isEmpty else { return Page.Field(label, RichText("")) }
    return Page.Field(label, inquiry.cited(RichText(shown), value.sequences))
  }

  /// What is recorded of a directive, as JSON.
  private static func json(_ record: DirectiveRecord, _ inquiry: Inquiry) -> JSONObject {
    var object: JSONObject = [
      "notice": .string(record.notice.rawValue), "section": .string(record.section.value),
      "issued": inquiry.time(record.issued.value), "force": .string(record.force.value.rawValue),
      "kind": .string(record.kind.rawValue),
    ]
    if let product = record.product { object["product"] = .string(product.value) }
    if !record.deliverTo.value.isEmpty {
      object["deliverto"] = inquiry.json(record.deliverTo.value)
    }
    if !record.onward.value.isEmpty { object["onward"] = inquiry.json(record.onward.value) }
    if !record.needs.value.isEmpty { object["needs"] = inquiry.json(record.needs.value) }
    if let field = record.field { object["field"] = .string(field.value) }
    if let urgency = record.urgency { object["urgency"] = .string(urgency.value) }
    if let superior = record.accountableTo {
      object["accountableto"] = .string(superior.value.rawValue)
    }
    if let petition = record.petition { object["petition"] = .string(petition.rawValue) }
    if let recurrence = record.recurrence?.value {
      object["recurrence"] = [
        "frequency": .string(recurrence.frequency.rawValue), "phrase": .string(recurrence.phrase),
      ]
    }
    return object
  }
}
