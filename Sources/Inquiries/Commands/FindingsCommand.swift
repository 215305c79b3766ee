// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import PosixFiles
import Reports
import WorkSharing

/// `findings`: what an audit turns up, by name, with the events that show it.
enum FindingsCommand {
  /// The command.
  static let command = Command(
    "findings",
    summary: LocalizedText(
      vi: "Những điểm bất thường khi rà soát, kèm sự kiện làm chứng.",
      en: "List what an audit turns up, with the events that show it."),
    discussion: LocalizedText(
      vi: "Không nêu tên thì liệt kê mọi loại. Phát hiện không phải là lỗi: văn bản mâu thuẫn vẫn"
        + " được ghi đúng như ban hành.",
      en: "Without names it lists every kind. A finding is not an error: contradictory documents"
        + " are recorded as they were issued."),
    operands: [
      OperandDescription(
        "names", LocalizedText(vi: "LOẠI", en: "NAME"), count: .any,
        summary: LocalizedText(
          vi: "Loại phát hiện, hoặc thư mục của sổ.",
          en: "The kind of finding, or the directory of the ledger."))
    ],
    options: [
      .option(
        "notice", LocalizedText(vi: "MÃ", en: "ID"),
        summary: LocalizedText(vi: "Chỉ của thông báo này.", en: "Only of this notice.")),
      .option(
        "party", LocalizedText(vi: "MÃ", en: "ID"),
        summary: LocalizedText(vi: "Chỉ về cơ quan này.", en: "Only about this party.")),
    ],
    common: [.json, .csv, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay findings", LocalizedText(vi: "Tất cả.", en: "All of them.")),
      CommandExample(
        "chidao-replay findings input-due-after-output figures-disagree",
        LocalizedText(vi: "Chỉ hai loại.", en: "Two kinds only.")),
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    let (kinds, operand) = try names(run)
    let inquiry = try Inquiry(run, operand: operand)
    var findings = inquiry.view.findings(kinds)
    if let text = run.arguments.string("party") {
      let party = try inquiry.party(text)
      findings = findings.filter { $0.parties.contains(party) || $0.subject == .party(party) }
    }
    if let text = run.arguments.string("notice") {
      let wanted = try inquiry.notice(text)
      findings = findings.filter { notice(of: $0, inquiry) == wanted }
    }
    if inquiry.wants("json") {
      try inquiry.printJSON([:], listing: "findings", findings) { json($0, inquiry) }
    } else if inquiry.wants("csv") {
      run.printCSV(csv(findings, inquiry))
    } else {
      run.print(page(findings, inquiry))
    }
    return .fine
  }

  /// The kinds that the operands name, and the ledger if one of them is a directory.
  private static func names(
    _ run: CommandRun
  ) throws(CommandFailure) -> (Set<FindingName>, operand: String?) {
    var names: Set<FindingName> = []
    var operand: String?
    for text in run.arguments.operands("names") {
      if let name = FindingName(rawValue: text) {
        names.insert(name)
      } else if operand == nil, ProcessFacts.isDirectory(text) {
        operand = text
      } else {
        let all = FindingName.allCases.map(\.rawValue)
        let near = Suggestions.nearest(to: text, in: all)
        let list = (near.isEmpty ? all : near).joined(separator: ", ")
        throw CommandFailure(
          .misuse,
          run.words(
            "“\(text)” is neither a kind of finding nor a ledger; the kinds are: \(list).",
            "“\(text)” không phải loại phát hiện, cũng không phải sổ; các loại: \(list)."))
      }
    }
    return (names.isEmpty ? Set(FindingName.allCases) : names, operand)
  }

  /// The notice that a finding belongs to, if it belongs to one.
  private static func notice(of finding: Finding, _ inquiry: Inquiry) -> NoticeID? {
    switch finding.subject {
    case .notice(let notice): notice
    case .directive(let directive):
      inquiry.view.account(of: directive)?.record.notice ?? notice(once: directive, inquiry)
    case .party, .petition, .actor: nil
    }
  }

  /// The notice with which a directive was issued, though that was retracted.
  private static func notice(once directive: DirectiveID, _ inquiry: Inquiry) -> NoticeID? {
    let index = inquiry.view.index
    return index.sequences(on: .directive(directive)).lazy.compactMap { sequence -> NoticeID? in
      if case .directiveIssued(let issued) = index.body(at: sequence) { issued.notice } else { nil }
    }.first
  }

  /// The findings laid out, kind by kind.
  private static func page(_ findings: [Finding], _ inquiry: Inquiry) -> Page {
    let words = inquiry.words
    var page = Page()
    page.addParagraph(inquiry.standpoint)
    let findingsByName = Dictionary(grouping: findings, by: \.name)
    for name in FindingName.allCases {
      guard let found = findingsByName[name] else { continue }
      page.addSpace()
      page.addHeading(
        RichText("\(name.rawValue) – \(words.finding(name)): \(words.number(found.count))"))
      let runs = SideBySide.runs(of: 256, found[...]) { run in run.map { sentence($0, inquiry) } }
      for sentence in runs.joined() { page.addItem(sentence) }
    }
    page.addSpace()
    page.addParagraph(
      RichText(words.count(findings.count, "finding", "phát hiện"), .strong)
        + RichText(
          words(" in ", " trên ")
            + words.count(inquiry.view.auditedCount, "directive", "nhiệm vụ")))
    return page
  }

  /// What was found about what, with its events.
  private static func sentence(_ finding: Finding, _ inquiry: Inquiry) -> RichText {
    let subject =
      switch finding.subject {
      case .party(let party): "\(inquiry.name(party)) (\(party))"
      default: finding.subject.rawValue
      }
    let telling: Set<FindingName> = [
      .heirUndecided, .reportByStranger, .neverAcknowledged, .silent, .occurrenceMissed,
    ]
    let parties =
      telling.contains(finding.name) && !finding.parties.isEmpty
      ? " – " + inquiry.narrator.names(finding.parties) : ""
    return inquiry.cited(
      RichText(subject, .strong)
        + RichText(": " + inquiry.narrator.sentence(finding.detail) + parties),
      finding.sequences)
  }

  /// The findings as a table for programs.
  private static func csv(_ findings: [Finding], _ inquiry: Inquiry) -> Table {
    Table(
      ["name", "subject", "parties", "sequences", "sentence"].map { TableColumn($0, $0) },
      rows: findings.map { finding in
        [
          finding.name.rawValue, finding.subject.rawValue,
          finding.parties.map(\.rawValue).joined(separator: " "),
          finding.sequences.map(\.description).joined(separator: " "),
          inquiry.narrator.sentence(finding.detail),
        ].map { TableCell($0) }
      })
  }

  /// A finding as JSON.
  private static func json(_ finding: Finding, _ inquiry: Inquiry) -> JSONValue {
    [
      "name": .string(finding.name.rawValue), "subject": .string(finding.subject.rawValue),
      "parties": inquiry.json(finding.parties), "sequences": inquiry.json(finding.sequences),
      "sentence": .string(inquiry.narrator.sentence(finding.detail)),
    ]
  }
}
