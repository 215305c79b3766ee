// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import EventCoding
import Reports

/// `parties`: the register: names, ends, heirs, members, heads.
enum PartiesCommand {
  /// The command.
  static let command = Command(
    "parties",
    summary: LocalizedText(
      vi: "Danh bạ cơ quan, nhóm, chức danh, cá nhân; kèm kế thừa và thành viên.",
      en: "List the register of parties, with successions and members."),
    operands: [
      OperandDescription(
        "party", LocalizedText(vi: "MÃ", en: "ID"), count: .optional,
        summary: LocalizedText(vi: "Chỉ bên này, đầy đủ.", en: "Only this party, in full."))
    ],
    options: [
      .option(
        "kind", LocalizedText(vi: "LOẠI", en: "KIND"),
        kind: .choice(PartyKind.allCases.map(\.rawValue)),
        summary: LocalizedText(vi: "Chỉ loại này.", en: "Only of this kind.")),
      .option(
        "text", LocalizedText(vi: "CHỮ", en: "WORDS"),
        summary: LocalizedText(
          vi: "Tên có các chữ này, không phân biệt dấu.",
          en: "With these words in the name; accents do not matter.")),
    ],
    common: [.json, .csv, .at, .known],
    examples: [
      CommandExample(
        "chidao-replay parties --text \"nong nghiep\"",
        LocalizedText(vi: "Tìm theo tên.", en: "Find by name.")),
      CommandExample(
        "chidao-replay parties ubnd-cac-xa-phuong",
        LocalizedText(vi: "Thành viên của một nhóm.", en: "The members of a group.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    // A page about one party tells its history, which may stand anywhere.
    let isPage =
      run.arguments.operand("party") != nil && !["json", "csv"].contains(where: run.arguments.flag)
    let run = isPage ? run.readingEverything : run
    let ledger = try run.loadLedger()
    let offset = ledger.coder.offset
    let viewpoint = Viewpoint(
      at: try run.instant("at", offset: offset) ?? run.context.now(),
      known: try run.knowledge("known", offset: offset))
    let inquiry = Inquiry(run, ledger, LedgerView(ledger.index, from: viewpoint))
    var records = inquiry.view.register.parties.values.sorted { $0.party < $1.party }
    if let text = run.arguments.operand("party") {
      let party = try inquiry.party(text)
      records = records.filter { $0.party == party }
    }
    if let kind = run.arguments.string("kind").flatMap(PartyKind.init(rawValue:)) {
      records = records.filter { $0.kind == kind }
    }
    let words = TextFolding.fold(run.arguments.string("text") ?? "").split(separator: " ")
    if !words.isEmpty {
      records = records.filter { record in
        let name = TextFolding.fold(inquiry.name(record.party) + " \(record.party)")
        return words.allSatisfy { name.holds($0) }
      }
    }
    if inquiry.wants("json") {
      try inquiry.printJSON(["parties": .array(records.map { json($0, inquiry) })])
    } else if inquiry.wants("csv") {
      run.printCSV(csv(records, inquiry))
    } else if run.arguments.operand("party") != nil, let record = records.first {
      run.print(page(record, inquiry))
    } else {
      var page = Page()
      page.addTable(table(records, inquiry))
      page.addSpace()
      page.addParagraph(
        RichText(inquiry.words.count(records.count, "party", "bên", plural: "parties"), .faint))
      run.print(page)
    }
    return .fine
  }

  /// The register as a table.
  private static func table(_ records: [PartyRecord], _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    return Table(
      [
        TableColumn("party", words("Identifier", "Mã")),
        TableColumn("name", words("Name", "Tên"), leastWidth: 20),
        TableColumn("kind", words("Kind", "Loại")),
        TableColumn("note", words("Note", "Ghi chú"), leastWidth: 16),
      ],
      rows: records.map { record in
        [
          TableCell(record.party.rawValue), TableCell(inquiry.name(record.party)),
          TableCell(words.partyKind(record.kind)), TableCell(note(record, inquiry)),
        ]
      })
  }

  /// What is special about a party.
  private static func note(_ record: PartyRecord, _ inquiry: Inquiry) -> String {
    let words = inquiry.words
    var notes: [String] = []
    if let end = record.end {
      let heirs = end.heirs.map { inquiry.name($0.party) }.joined(separator: ", ")
      notes.append(
        words("ended ", "kết thúc ") + words.instant(end.time)
          + (heirs.isEmpty ? "" : words(", heirs: ", ", kế thừa: ") + heirs))
    }
    if record.isGroup {
      let count = inquiry.view.register.members(of: record.party, at: inquiry.view.at).count
      let scope = record.registration.value.scope.map(words.scope) ?? ""
      let size = record.registration.value.size.map { "/\($0)" } ?? ""
      notes.append(
        words("\(count)\(size) members", "\(count)\(size) thành viên")
          + (scope.isEmpty ? "" : ", \(scope)"))
    }
    if let head = inquiry.view.register.head(of: record.party, at: inquiry.view.at) {
      notes.append(inquiry.name(head.value.person))
    }
    return notes.joined(separator: "; ")
  }

  /// One party in full.
  private static func page(_ record: PartyRecord, _ inquiry: Inquiry) -> Page {
    let (words, view) = (inquiry.words, inquiry.view)
    let registration = record.registration.value
    /// What the registration says, with the event; nothing where it does not say it.
    func registered(_ label: String, _ text: String) -> Page.Field {
      let value = RichText(text)
      return Page.Field(
        label, text.isEmpty ? value : inquiry.cited(value, record.registration.sequences))
    }
    var page = Page()
    page.addHeading(RichText("\(inquiry.name(record.party)) (\(record.party))"))
    page.addParagraph(inquiry.standpoint)
    page.addSpace()
    page.addFields([
      registered(words("Kind", "Loại"), words.partyKind(record.kind)),
      registered(words("Short name", "Tên tắt"), registration.short ?? ""),
      registered(words("Belongs to", "Trực thuộc"), registration.parent.map(inquiry.name) ?? ""),
      registered(words("Fields of work", "Lĩnh vực"), registration.fields.joined(separator: ", ")),
      registered(words("Basis", "Căn cứ"), registration.basis ?? ""),
      Page.Field(
        words("Registered", "Ghi nhận"),
        inquiry.cited(RichText(words.instant(record.from)), record.registration.sequences)),
      Page.Field(
        words("Note", "Ghi chú"),
        inquiry.cited(
          RichText(note(record, inquiry)), record.end.map { [$0.sequence] } ?? [])),
    ])
    let members = view.register.memberships(of: record.party, at: view.at)
    if !members.isEmpty {
      page.addSpace()
      page.addHeading(
        RichText(words("Members: \(members.count)", "Thành viên: \(members.count)")))
      for member in members {
        page.addItem(
          inquiry.cited(
            RichText("\(inquiry.name(member.member)) (\(member.member))"), member.sequences))
      }
    }
    page.addSpace()
    // The life of its duties is told by its history.
    let entries = view.history(of: record.party)?.entries ?? []
    page.addTable(
      HistoryCommand.timeline(entries.filter { $0.event.body.directive == nil }, inquiry))
    return page
  }

  /// The register as a table for programs.
  private static func csv(_ records: [PartyRecord], _ inquiry: Inquiry) -> Table {
    let keys = ["party", "kind", "name", "parent", "ended", "heirs", "members"]
    return Table(
      keys.map { TableColumn($0, $0) },
      rows: records.map { record -> [TableCell] in
        let cells: [String] = [
          record.party.rawValue, record.kind.rawValue, inquiry.name(record.party),
          record.registration.value.parent?.rawValue ?? "",
          record.end.map { $0.time.text(in: inquiry.words.offset) } ?? "",
          record.end.map { $0.heirs.map(\.party.rawValue).joined(separator: " ") } ?? "",
          inquiry.view.register.members(of: record.party, at: inquiry.view.at)
            .map(\.rawValue).joined(separator: " "),
        ]
        return cells.map { TableCell($0) }
      })
  }

  /// A party as JSON.
  private static func json(_ record: PartyRecord, _ inquiry: Inquiry) -> JSONValue {
    var object: JSONObject = [
      "party": .string(record.party.rawValue), "kind": .string(record.kind.rawValue),
      "name": .string(inquiry.name(record.party)),
      "sequences": inquiry.json(record.registration.sequences),
    ]
    if let parent = record.registration.value.parent { object["parent"] = .string(parent.rawValue) }
    if let end = record.end {
      object["ended"] = inquiry.time(end.time)
      object["heirs"] = inquiry.json(end.heirs.map(\.party))
    }
    if record.isGroup {
      object["members"] = inquiry.json(
        inquiry.view.register.members(of: record.party, at: inquiry.view.at))
    }
    return .object(object)
  }
}
