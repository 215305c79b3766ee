// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CommandLineKit
import Directives
import Reports

/// Which events are asked for; what is not named does not matter.
struct EventFilter {
  /// Of one of these types; a word before the dot stands for all its verbs.
  private let types: Set<EventType>
  /// About this subject.
  private let subject: String?
  /// Naming this party.
  private let party: PartyID?
  /// Recorded by this actor.
  private let actor: String?
  /// Effective from this instant on.
  private let from: Instant?
  /// Effective before this instant.
  private let to: Instant?
  /// From this position on.
  private let since: UInt64
  /// Containing these words, folded.
  private let words: [String]
  /// Tells events in words, in which the text is looked for.
  private let inquiry: Inquiry

  /// The options that choose events.
  static let options: [OptionDescription] = [
    .option(
      "type", LocalizedText(vi: "LOẠI", en: "TYPE"), isRepeatable: true,
      summary: LocalizedText(
        vi: "Loại sự kiện, ví dụ status.reported, hoặc status.",
        en: "The type, such as status.reported, or status.")),
    .option(
      "subject", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(vi: "Về đối tượng này.", en: "About this subject.")),
    .option(
      "party", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(vi: "Có nêu cơ quan này.", en: "Naming this party.")),
    .option(
      "recorder", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(vi: "Do người này ghi sổ.", en: "Recorded by this actor.")),
    .option(
      "from", LocalizedText(vi: "THỜI-ĐIỂM", en: "TIME"),
      summary: LocalizedText(vi: "Có hiệu lực từ lúc này.", en: "Effective from then on.")),
    .option(
      "to", LocalizedText(vi: "THỜI-ĐIỂM", en: "TIME"),
      summary: LocalizedText(vi: "Có hiệu lực trước lúc này.", en: "Effective before then.")),
    .option(
      "since-seq", LocalizedText(vi: "SỐ", en: "SEQ"),
      summary: LocalizedText(vi: "Từ số thứ tự này.", en: "From this sequence number on.")),
    .option(
      "text", LocalizedText(vi: "CHỮ", en: "WORDS"),
      summary: LocalizedText(
        vi: "Có các chữ này, không phân biệt dấu và chữ hoa.",
        en: "Containing these words; case and accents do not matter.")),
    .flag(
      "raw",
      summary: LocalizedText(
        vi: "In nguyên văn từng dòng đã lưu.", en: "Print the stored lines as they are.")),
  ]

  /// Reads the options.
  init(_ inquiry: Inquiry) throws(CommandFailure) {
    let arguments = inquiry.run.arguments
    self.inquiry = inquiry
    types = try Self.types(arguments.strings("type"), inquiry)
    subject = arguments.string("subject")
    party = try arguments.string("party").map { (text) throws(CommandFailure) in
      try inquiry.party(text)
    }
    actor = arguments.string("recorder")
    from = try inquiry.run.instant("from", offset: inquiry.words.offset)
    to = try inquiry.run.instant("to", offset: inquiry.words.offset)
    let sequence = arguments.string("since-seq") ?? "0"
    guard let number = UInt64(sequence.first == "#" ? String(sequence.dropFirst()) : sequence)
    else {
      throw CommandFailure(
        .misuse,
        inquiry.words(
          "--since-seq “\(sequence)” is no position of an event; write 41.",
          "--since-seq “\(sequence)” không phải là số thứ tự của sự kiện; hãy viết 41."))
    }
    since = number
    words = TextFolding.fold(arguments.string("text") ?? "").split(separator: " ").map(String.init)
  }

  /// The types that some words name.
  private static func types(
    _ names: [String], _ inquiry: Inquiry
  ) throws(CommandFailure) -> Set<EventType> {
    var types: Set<EventType> = []
    for name in names {
      let found = EventType.allCases.filter { type in
        type.rawValue == name || type.rawValue.utf8.starts(with: (name + ".").utf8)
      }
      guard !found.isEmpty else {
        let all = EventType.allCases.map(\.rawValue)
        let near = Suggestions.nearest(to: name, in: all)
        let list = (near.isEmpty ? all : near).joined(separator: ", ")
        throw CommandFailure(
          .misuse,
          inquiry.words(
            "There is no event type “\(name)”; choose among \(list).",
            "Không có loại sự kiện “\(name)”; hãy chọn: \(list)."))
      }
      types.formUnion(found)
    }
    return types
  }

  /// Whether an event is asked for.
  func admits(_ event: Event) -> Bool {
    guard event.sequence.rawValue >= since else { return false }
    if !types.isEmpty, !types.contains(event.body.type) { return false }
    if let subject, event.body.subject != subject { return false }
    if let actor, event.intent.actor.rawValue != actor { return false }
    if let from, event.time < from { return false }
    if let to, event.time >= to { return false }
    if let party, !event.body.parties.contains(party) { return false }
    guard !words.isEmpty else { return true }
    let text = TextFolding.fold(inquiry.narrator.sentence(event.body) + " " + event.body.subject)
    return words.allSatisfy { text.holds($0) }
  }
}
