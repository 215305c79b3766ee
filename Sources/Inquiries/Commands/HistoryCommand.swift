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
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run)
    switch (run.arguments.operand("directive"), run.arguments.string("party")) {
    case (let text?, nil):
      guard let history = inquiry.view.history(of: try inquiry.directive(text)) else {
        return .conditionNotMet
      }
      try answer(history, inquiry)
    case (nil, let text?):
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
        "holdings": .array(history.account.holdings.map { json($0, inquiry) }),
        "entries": .array(history.entries.map { json($0, inquiry) }),
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
            guard case .object(var object) = json(duty.holding, inquiry) else { return [:] }
            object["directive"] = .string(duty.record.directive.rawValue)
            return .object(object)
          }),
        "entries": .array(history.entries.map { json($0, inquiry) }),
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

  /// What a party has had to do; what came to members of a group at one time in one row.
  private static func duties(_ history: PartyHistory, _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("interval", words("When", "Thời gian")),
      TableColumn("role", words("Role", "Vai trò")),
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("summary", words("What", "Nội dung"), leastWidth: 16, lineLimit: 4),
      TableColumn("latedays", words("Late days", "Ngày trễ"), .right),
      TableColumn("events", words("Events", "Sự kiện"), leastWidth: 8),
    ])
    let party = history.record.party
    var shown: Set<[String]> = []
    for duty in history.duties {
      let holding = duty.holding
      let when = words.interval(from: holding.interval.from, to: holding.interval.to)
      let end = holding.ending.map { words.ending($0.value) } ?? ""
      var (what, sequences) = (duty.record.summary.value, holding.sequences)
      var lateDays = duty.lateDays
      if holding.group == party {
        let key = [duty.record.directive.rawValue, holding.role.rawValue, when, end]
        guard shown.insert(key).inserted else { continue }
        let fellows = history.duties.filter {
          $0.record.directive == duty.record.directive && $0.holding.role == holding.role
            && $0.holding.interval == holding.interval
            && $0.holding.ending?.value == holding.ending?.value
        }
        what += " – " + inquiry.narrator.names(fellows.compactMap(\.holding.holder.subject))
        sequences = Cited((), fellows.flatMap(\.holding.sequences)).sequences
        lateDays = fellows.reduce(0) { $0 + $1.lateDays }
      } else {
        what += inquiry.assigned(holding.origin, heldBy: holding.holder)
      }
      if !end.isEmpty { what += " – " + end }
      table.append([
        TableCell(when), TableCell(words.role(holding.role)),
        TableCell(duty.record.directive.rawValue), TableCell(what),
        TableCell(words.number(lateDays), lateDays > 0 ? .alarm : .plain),
        TableCell(inquiry.citation(sequences)),
      ])
    }
    return table
  }

  /// Who had which role, when; the members of a large group in one row.
  private static func holdings(_ holdings: [Holding], _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("interval", words("When", "Thời gian")),
      TableColumn("role", words("Role", "Vai trò")),
      TableColumn("holder", words("Who", "Ai"), leastWidth: 20),
      TableColumn("end", words("Ended because", "Lý do kết thúc"), leastWidth: 12),
      TableColumn("events", words("Events", "Sự kiện"), leastWidth: 8),
    ])
    var shown: Set<[String]> = []
    for holding in holdings {
      var who = inquiry.holder(holding.holder)
      if let group = holding.group {
        let fellows = holdings.filter {
          $0.group == group && $0.role == holding.role && $0.interval == holding.interval
            && $0.ending?.value == holding.ending?.value
        }
        if fellows.count >= 7 {
          let key = [
            group.rawValue, holding.role.rawValue, "\(holding.interval.from.milliseconds)",
            "\(holding.interval.to?.milliseconds ?? 0)",
          ]
          guard shown.insert(key).inserted else { continue }
          who = RichText(
            words(
              "\(inquiry.name(group)) – \(fellows.count) members",
              "\(inquiry.name(group)) – \(fellows.count) đơn vị"))
        }
      }
      table.append([
        TableCell(words.interval(from: holding.interval.from, to: holding.interval.to)),
        TableCell(words.role(holding.role)), TableCell(who),
        TableCell(holding.ending.map { words.ending($0.value) } ?? ""),
        TableCell(inquiry.citation(holding.sequences)),
      ])
    }
    return table
  }

  /// Events in effective order, in words, with what they did.
  static func timeline(
    _ entries: [HistoryEntry], _ inquiry: Inquiry, namesDirectives: Bool = false
  ) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("time", words("When", "Thời điểm")),
      TableColumn("event", words("Event", "Sự kiện"), .right),
      TableColumn("what", words("What", "Nội dung"), leastWidth: 30),
    ])
    for entry in entries {
      let directive = namesDirectives ? entry.event.body.directive.map { "\($0): " } ?? "" : ""
      table.append([
        TableCell(words.instant(entry.event.time)),
        TableCell("#\(entry.event.sequence)", .faint),
        TableCell(RichText(directive, .faint) + sentence(entry, inquiry)),
      ])
    }
    return table
  }

  /// What an event says, and what followed from it.
  private static func sentence(_ entry: HistoryEntry, _ inquiry: Inquiry) -> RichText {
    let words = inquiry.words
    var text = RichText(inquiry.narrator.sentence(entry.event.body))
    for effect in entry.effects {
      switch effect {
      case .stray(let reason): text += RichText(" – \(words.stray(reason))", .warning)
      case .retracted(by: let sequence):
        text += RichText(
          words(" – recorded in error, see #\(sequence)", " – ghi nhầm, xem #\(sequence)"), .warning
        )
      case .began, .ended, .counted, .deadline: break
      }
    }
    let days = entry.lagMilliseconds / Instant.millisecondsPerDay
    if days > 3, entry.event.body.isOfLife {
      text += RichText(
        words(
          " (recorded \(words.count(Int(days), "day", "ngày")) later)",
          " (ghi sổ sau \(words.number(days)) ngày)"), .faint)
    }
    return text
  }

  /// A holding as JSON.
  private static func json(_ holding: Holding, _ inquiry: Inquiry) -> JSONValue {
    var object: JSONObject = [
      "role": .string(holding.role.rawValue), "holder": inquiry.json(holding.holder),
      "from": inquiry.time(holding.interval.from), "sequences": inquiry.json(holding.sequences),
    ]
    if let to = holding.interval.to { object["to"] = inquiry.time(to) }
    if let group = holding.group { object["group"] = .string(group.rawValue) }
    if let ending = holding.ending { object["ending"] = .string(ending.value.rawValue) }
    return .object(object)
  }

  /// An entry as JSON.
  private static func json(_ entry: HistoryEntry, _ inquiry: Inquiry) -> JSONValue {
    guard case .object(var object) = inquiry.json(entry.event) else { return [:] }
    for effect in entry.effects {
      switch effect {
      case .stray: object["stray"] = true
      case .retracted(by: let sequence): object["retractedby"] = inquiry.json([sequence])
      case .began, .ended, .counted, .deadline: break
      }
    }
    return .object(object)
  }
}

extension EventBody {
  /// Whether an event belongs to the life of a duty rather than to what is transcribed from
  /// documents; only of such does it matter that it was recorded late.
  fileprivate var isOfLife: Bool {
    switch self {
    case .statusReported, .completionDecided, .deadlineChanged, .extensionRequested,
      .extensionRefused, .reminderSent, .assignmentTransferred, .assignmentEnded:
      true
    default: false
    }
  }
}
