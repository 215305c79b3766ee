// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Directives
import Reports

/// `explain`: why a field of an obligation has its value: rules and events.
enum ExplainCommand {
  /// The command.
  static let command = Command(
    "explain",
    summary: LocalizedText(
      vi: "Vì sao có kết quả này: quy tắc và sự kiện.",
      en: "Explain why a value is what it is: the rules and the events."),
    operands: [
      WhoCommand.directiveOperand,
      OperandDescription(
        "field", LocalizedText(vi: "TRƯỜNG", en: "FIELD"),
        kind: .choice(JudgedField.allCases.map(\.rawValue)),
        summary: LocalizedText(
          vi: "responsible, due, status, cell hoặc late.",
          en: "responsible, due, status, cell or late.")),
    ],
    options: [
      .option(
        "party", LocalizedText(vi: "MÃ", en: "ID"),
        summary: LocalizedText(
          vi: "Chỉ nghĩa vụ của cơ quan này.", en: "Only the obligation of this party."))
    ],
    common: [.json, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay explain tb-vp-2026-06-20/2.1 cell",
        LocalizedText(vi: "Vì sao bị coi là quá hạn.", en: "Why it counts as overdue.")),
      CommandExample(
        "chidao-replay explain tb-ubnd-2024-07-11/2.3.2 responsible",
        LocalizedText(vi: "Vì sao cơ quan này chịu trách nhiệm.", en: "Why this party answers.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let inquiry = try Inquiry(run)
    let directive = try inquiry.directive(run.arguments.operand("directive") ?? "")
    // The parser has checked the field against the same list.
    let field = run.arguments.operand("field").flatMap(JudgedField.init(rawValue:)) ?? .responsible
    var obligations = inquiry.view.obligations(of: directive)
    if let text = run.arguments.string("party") {
      let party = try inquiry.party(text)
      obligations = obligations.filter {
        $0.id.origin.subject == party || $0.holder.value.subject == party
      }
    }
    guard !obligations.isEmpty else {
      throw CommandFailure(
        .conditionNotMet,
        run.words("There is no such obligation.", "Không có nghĩa vụ như vậy."))
    }
    let explanations = obligations.map { inquiry.view.explanation(of: field, for: $0) }
    if inquiry.wants("json") {
      try inquiry.printJSON([
        "directive": .string(directive.rawValue), "field": .string(field.rawValue),
        "explanations": .array(explanations.map { json($0, inquiry) }),
      ])
    } else {
      run.print(page(zip(obligations, explanations), directive, field, inquiry))
    }
    return .fine
  }

  /// The answer laid out; explanations that say the same are shown once.
  private static func page(
    _ explanations: Zip2Sequence<[Obligation], [Explanation]>, _ directive: DirectiveID,
    _ field: JudgedField, _ inquiry: Inquiry
  ) -> Page {
    let words = inquiry.words
    var page = Page()
    page.addHeading(RichText("\(directive) – \(words.field(field))"))
    page.addParagraph(inquiry.standpoint)
    var groups: [(explanation: Explanation, origins: [PartyID])] = []
    var holders: [ObligationID: Holder] = [:]
    for (obligation, explanation) in explanations {
      holders[obligation.id] = obligation.holder.value
      let origin = explanation.obligation.origin.subject.map { [$0] } ?? []
      if let position = groups.firstIndex(where: { explanation.saysAs($0.explanation) }) {
        groups[position].origins += origin
      } else {
        groups.append((explanation, origin))
      }
    }
    for (explanation, origins) in groups {
      page.addSpace()
      let names = origins.isEmpty ? "" : inquiry.narrator.names(origins)
      let isAlone = origins.count < 2
      let holder = isAlone ? holders[explanation.obligation] : nil
      page.addHeading(
        RichText(names) + passedOn(to: holder, from: origins.first, inquiry)
          + RichText(origins.isEmpty ? "" : ": ")
          + inquiry.cited(
            text(explanation.value.value, isAlone, inquiry), explanation.value.sequences))
      var told: Set<SequenceNumber> = []
      for step in explanation.steps {
        let result = step.result.map { " → " + text($0, isAlone, inquiry) } ?? RichText("")
        page.addItem(
          inquiry.cited(RichText(words.rule(step.rule)) + result, step.sequences), indent: 2)
        // An event is told once, where it is first needed.
        for sequence in step.sequences.prefix(4) where told.insert(sequence).inserted {
          page.addParagraph(
            RichText(
              "#\(sequence) \(inquiry.narrator.sentence(inquiry.view.index[sequence].body))",
              .faint), indent: 6, hanging: 2)
        }
      }
    }
    return page
  }

  /// Who holds a duty now that was given to another in the first place.
  private static func passedOn(
    to holder: Holder?, from origin: PartyID?, _ inquiry: Inquiry
  ) -> RichText {
    guard let holder, case .party(let party) = holder, party != origin else { return RichText("") }
    let name = inquiry.name(party)
    return RichText(inquiry.words(" (now with \(name))", " (nay do \(name) đảm nhiệm)"))
  }

  /// A value in words; of an entry for several parties, “each of them” for the holder.
  private static func text(_ value: JudgedValue, _ isAlone: Bool, _ inquiry: Inquiry) -> RichText {
    if case .holder(.party) = value, !isAlone {
      return RichText(inquiry.words("each of them", "từng đơn vị"))
    }
    return inquiry.text(value)
  }

  /// An explanation as JSON.
  private static func json(_ explanation: Explanation, _ inquiry: Inquiry) -> JSONValue {
    var object: JSONObject = [
      "value": inquiry.json(explanation.value),
      "steps": .array(
        explanation.steps.map { step in
          var object: JSONObject = [
            "rule": .string(step.rule.rawValue), "sequences": inquiry.json(step.sequences),
          ]
          if let result = step.result { object["result"] = inquiry.json(result) }
          return .object(object)
        }),
    ]
    if let origin = explanation.obligation.origin.subject {
      object["origin"] = .string(origin.rawValue)
    }
    return .object(object)
  }
}

extension Explanation {
  /// Whether another obligation has the same value by the same steps, but for its own holder.
  fileprivate func saysAs(_ other: Explanation) -> Bool {
    Self.impersonal(value.value, of: obligation)
      == Self.impersonal(other.value.value, of: other.obligation)
      && steps.count == other.steps.count
      && zip(steps, other.steps).allSatisfy { step, same in
        step.rule == same.rule && step.sequences == same.sequences
          && step.result.map { Self.impersonal($0, of: obligation) }
            == same.result.map { Self.impersonal($0, of: other.obligation) }
      }
  }

  /// A value in which the party that the obligation bound in the first place is nobody.
  private static func impersonal(_ value: JudgedValue, of obligation: ObligationID) -> JudgedValue {
    guard case .holder(.party(let party)) = value, obligation.origin == .party(party) else {
      return value
    }
    return .holder(.nobody)
  }
}
