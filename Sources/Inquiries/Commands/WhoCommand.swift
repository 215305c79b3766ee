// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `who`: who is responsible for a directive, how it came to them, and how it stands.
enum WhoCommand {
  /// The command.
  static let command = Command(
    "who",
    summary: LocalizedText(
      vi: "Ai chịu trách nhiệm một nhiệm vụ, từ đâu mà có, và đang thế nào.",
      en: "Say who is responsible for a directive, how it came to them, and how it stands."),
    discussion: LocalizedText(
      vi: "Mỗi dòng kết thúc bằng số thứ tự của các sự kiện làm căn cứ: [#12 #40].",
      en: "Each line ends with the sequence numbers of the events that establish it: [#12 #40]."),
    operands: [directiveOperand],
    options: [
      .flag(
        "all",
        summary: LocalizedText(
          vi: "Liệt kê từng thành viên của nhóm lớn.", en: "List every member of a large group."))
    ],
    common: [.json, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay who tb-vp-2026-06-20/2.1 --at 2026-06-22T12:00",
        LocalizedText(
          vi: "Ai chịu trách nhiệm vào trưa 22/6/2026.",
          en: "Who was responsible at noon on 22 June 2026.")),
      CommandExample(
        "chidao-replay who tb-vp-2026-06-20/2.1 --known 500",
        LocalizedText(
          vi: "Theo những gì đã ghi sổ đến sự kiện 500.",
          en: "As far as was known up to event 500.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run)
    let directive = try inquiry.directive(run.arguments.operand("directive") ?? "")
    guard let answer = inquiry.view.who(directive) else { return .conditionNotMet }
    if inquiry.wants("json") {
      try inquiry.printJSON(json(answer, inquiry))
    } else {
      run.print(page(answer, inquiry, all: run.arguments.flag("all")))
    }
    return .fine
  }

  /// The operand that names a directive.
  static let directiveOperand = OperandDescription(
    "directive", LocalizedText(vi: "NHIỆM-VỤ", en: "DIRECTIVE"),
    summary: LocalizedText(vi: "Mã nhiệm vụ.", en: "The identifier of the directive."))

  /// The answer laid out.
  static func page(_ answer: WhoAnswer, _ inquiry: Inquiry, all: Bool) -> Page {
    let record = answer.account.record
    var page = Page()
    page.addHeading(RichText("\(record.directive) – \(record.summary.value)"))
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.append(body(answer, inquiry, all: all))
    return page
  }

  /// Who has which role, and how the obligations stand.
  static func body(_ answer: WhoAnswer, _ inquiry: Inquiry, all: Bool) -> Page {
    var page = Page()
    addResponsible(answer, inquiry, to: &page, all: all)
    page.addSpace()
    page.addHeading(RichText(inquiry.words("Deadline and status", "Thời hạn và tình trạng")))
    if answer.account.obligations.isEmpty {
      page.addItem(RichText(inquiry.words("No obligation.", "Không có nghĩa vụ nào.")))
    }
    inquiry.addObligations(of: answer.account, to: &page, all: all)
    addErrors(answer.account.record.directive, inquiry, to: &page)
    return page
  }

  /// Adds what was recorded in error and therefore left out.
  private static func addErrors(
    _ directive: DirectiveID, _ inquiry: Inquiry, to page: inout Page
  ) {
    for error in inquiry.view.errors(about: directive) {
      let sentence = inquiry.narrator.sentence(error.value.body)
      page.addItem(
        RichText(inquiry.words("left out, recorded in error: ", "không tính, vì ghi nhầm: "))
          + inquiry.cited(RichText(sentence), error.sequences))
    }
  }

  /// Adds who has which role.
  private static func addResponsible(
    _ answer: WhoAnswer, _ inquiry: Inquiry, to page: inout Page, all: Bool
  ) {
    let words = inquiry.words
    if let end = answer.account.record.end {
      page.addItem(inquiry.sentence(end))
    }
    for role in Role.allCases {
      let having = answer.responsible.filter { $0.role == role }
      guard !having.isEmpty else { continue }
      page.addHeading(RichText(words.capitalised(words.role(role))))
      var shown: Set<PartyID> = []
      for entry in having {
        let fellows = having.filter { $0.group == entry.group }
        guard let group = entry.group, fellows.count >= 7, !all else {
          add(entry, inquiry, to: &page)
          continue
        }
        guard shown.insert(group).inserted else { continue }
        let names = fellows.compactMap(\.holder.value.party)
        page.addItem(
          RichText(inquiry.name(group), .strong)
            + RichText(
              words(
                " – \(fellows.count) members: ", " – \(fellows.count) đơn vị: ")
                + inquiry.narrator.names(names)
                + words(" (--all lists them)", " (--all để xem hết)")
                + " ")
            + inquiry.citation(fellows.first?.holder.sequences ?? []))
      }
    }
  }

  /// Adds one party that has a role.
  private static func add(
    _ entry: ResponsibleParty, _ inquiry: Inquiry, to page: inout Page
  ) {
    let words = inquiry.words
    let isSettled = entry.holder.value.party != nil
    let since = words(", since ", ", từ ") + words.instant(entry.since.value) + " "
    var line = inquiry.holder(entry.holder.value)
    if isSettled, let party = entry.holder.value.party {
      line = RichText(inquiry.name(party), .strong) + RichText(" (\(party))", .faint)
    }
    page.addItem(line + RichText(since) + inquiry.citation(entry.since.sequences))
    if entry.chain.count > 1 {
      page.addParagraph(chain(entry, inquiry), indent: 4, hanging: 2)
    }
    if let head = entry.head {
      let capacity = head.value.capacity.map { " (\($0))" } ?? ""
      let text =
        words("head: ", "người đứng đầu: ") + inquiry.name(head.value.person) + capacity + ", "
        + inquiry.name(head.value.office) + words(" since ", " từ ")
        + words.instant(head.value.since)
      page.addParagraph(inquiry.cited(RichText(text), head.sequences), indent: 4, hanging: 2)
    }
  }

  /// How a role came to its holder, with dates and events.
  private static func chain(_ entry: ResponsibleParty, _ inquiry: Inquiry) -> RichText {
    let words = inquiry.words
    var steps: [RichText] = []
    var previous: PartyID?
    if let group = entry.group, entry.chain.first?.party != group {
      steps.append(RichText(words("group ", "nhóm ") + inquiry.name(group)))
    }
    for step in entry.chain {
      let text = words.step(
        step.relation, to: inquiry.name(step.party), from: previous.map(inquiry.name))
      steps.append(
        inquiry.cited(RichText("\(text), \(words.instant(step.since))"), step.sequences))
      previous = step.party
    }
    return RichText(joining: steps, separator: " → ")
  }

  /// The answer as JSON.
  static func json(_ answer: WhoAnswer, _ inquiry: Inquiry) -> JSONObject {
    [
      "directive": .string(answer.account.record.directive.rawValue),
      "summary": .string(answer.account.record.summary.value),
      "responsible": .array(answer.responsible.map { json($0, inquiry) }),
      "obligations": .array(answer.account.obligations.map { inquiry.json($0) }),
    ]
  }

  /// One party that has a role, as JSON.
  private static func json(_ entry: ResponsibleParty, _ inquiry: Inquiry) -> JSONValue {
    var object: JSONObject = [
      "role": .string(entry.role.rawValue), "holder": inquiry.json(entry.holder.value),
      "sequences": inquiry.json(entry.holder.sequences),
      "since": inquiry.time(entry.since.value),
      "chain": .array(
        entry.chain.map { step in
          [
            "relation": .string(step.relation.rawValue), "party": .string(step.party.rawValue),
            "since": inquiry.time(step.since), "sequences": inquiry.json(step.sequences),
          ]
        }),
    ]
    if let group = entry.group { object["group"] = .string(group.rawValue) }
    if let head = entry.head {
      object["head"] = [
        "office": .string(head.value.office.rawValue),
        "person": .string(head.value.person.rawValue),
        "name": .string(inquiry.name(head.value.person)),
        "since": inquiry.time(head.value.since), "sequences": inquiry.json(head.sequences),
      ]
    }
    return .object(object)
  }
}
