// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Reports

/// Records an order of a notice, and to whom it is given.
enum RecordDirective: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "directive",
    summary: .say(
      "Ghi một nhiệm vụ của thông báo, cùng cơ quan được giao.",
      "Record a directive of a notice, with those it is given to."),
    discussion: .say(
      "Nếu không có --time, nhiệm vụ có hiệu lực cùng lúc với thông báo.",
      "Without --time the directive takes effect with its notice."),
    operands: [.directive],
    options: [
      .party(
        "notice", "Thông báo; mặc định là phần trước dấu “/” đầu tiên của mã.",
        "The notice; by default what stands before the first “/” of the identifier."),
      .words(
        "section", "Mục; mặc định là phần sau dấu “/” đầu tiên của mã.",
        "The section; by default what stands after the first “/” of the identifier."),
      .words("summary", isRequired: true, "Việc phải làm.", "What is to be done."),
      .choice(
        "force", Force.self, "Mức độ bắt buộc; mặc định order.",
        "How strongly it binds; by default order."),
      .choice(
        "kind", DirectiveKind.self, "Loại; mặc định once, hoặc recurring nếu có --every.",
        "Its shape in time; by default once, or recurring with --every."),
      .deadline(isRequired: false), .phrase,
      .party(
        "petition", "Kiến nghị được trả lời (với answer).",
        "The petition it answers (of kind answer)."),
    ] + DirectiveOptions.content
      + Role.allCases.map { role in
        .party(
          role.rawValue, isRepeatable: true,
          "Giao: \(Words(.vietnamese).role(role)).", "Give the role: \(Words(.english).role(role))."
        )
      },
    examples: [
      CommandExample(
        "chidao record directive tb-2026/1.2 --summary \"Báo cáo giải ngân\" "
          + "--deadline \"trước ngày 20/7/2026\" --lead so-a --coordinate so-b,so-c",
        .say(
          "Giao so-a chủ trì, hai sở phối hợp, trước ngày 20/7/2026.",
          "Let so-a lead and two others coordinate, before 20 July 2026."))
    ])

  /// A directive takes effect with its notice.
  static func defaultTime(_ form: TypedForm) throws(FormError) -> Instant? {
    form.index.sequences(on: .notice(try notice(form))).first { !form.index.isRetracted($0) }
      .map { form.index[$0].time }
  }

  /// What is recorded: the directive, then its assignments.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    let directive: DirectiveID = try form.operand("directive")
    var bodies: [EventBody] = [.directiveIssued(try issued(form, directive, at: time))]
    for role in Role.allCases {
      for party: PartyID in try form.ids(role.rawValue) {
        bodies.append(
          .assignmentMade(AssignmentMade(directive: directive, party: party, role: role)))
      }
    }
    return bodies
  }

  /// The directive.
  private static func issued(
    _ form: TypedForm, _ directive: DirectiveID, at time: Instant
  ) throws(FormError) -> DirectiveIssued {
    let recurrence = try form.recurrence()
    let slash = directive.rawValue.firstIndex(of: "/")
    let rest = slash.map { String(directive.rawValue[$0...].dropFirst()) }
    guard let section = try form.text("section") ?? rest, !section.isEmpty else {
      throw .oneOf(["--section"])
    }
    return DirectiveIssued(
      directive: directive, notice: try notice(form), section: section,
      summary: try form.needText("summary"), force: try form.word("force") ?? .order,
      kind: try form.word("kind") ?? (recurrence == nil ? .once : .recurring),
      product: try form.text("product"), deliverTo: try form.ids("deliver-to"),
      accountableTo: try form.id("accountable-to"), needs: try form.ids("needs"),
      field: try form.text("field"), deadline: try form.deadline(),
      recurrence: recurrence, target: try form.target(), urgency: try form.text("urgency"),
      onward: try form.ids("onward"), petition: try form.id("petition"))
  }

  /// The notice as given, else as the identifier of the directive begins.
  private static func notice(_ form: TypedForm) throws(FormError) -> NoticeID {
    if let stated: NoticeID = try form.id("notice") { return stated }
    let directive: DirectiveID = try form.operand("directive")
    guard let slash = directive.rawValue.firstIndex(of: "/") else { throw .oneOf(["--notice"]) }
    return try TypedForm.identifier(String(directive.rawValue[..<slash]), at: "--notice")
  }
}
