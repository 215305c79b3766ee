// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

extension LocalizedText {
  /// The same thing in Vietnamese and in English.
  static func say(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: vi, en: en) }

  /// The word for an identifier in the help.
  static let id = say("MÃ", "ID")
  /// The word for words in the help.
  static let words = say("CHỮ", "TEXT")
  /// The word for a day in the help.
  static let day = say("NGÀY", "DAY")
  /// The word for a number in the help.
  static let number = say("SỐ", "NUMBER")
}

extension OptionDescription {
  /// An option that names a party.
  static func party(
    _ name: String, isRequired: Bool = false, isRepeatable: Bool = false, _ vi: String,
    _ en: String
  ) -> OptionDescription {
    option(
      name, .id, isRepeatable: isRepeatable, isRequired: isRequired, summary: .say(vi, en))
  }

  /// An option that takes words.
  static func words(
    _ name: String, isRequired: Bool = false, isRepeatable: Bool = false, _ vi: String,
    _ en: String
  ) -> OptionDescription {
    option(
      name, .words, isRepeatable: isRepeatable, isRequired: isRequired, summary: .say(vi, en))
  }

  /// An option that takes one of the words of a type.
  static func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, _: Word.Type, isRequired: Bool = false, _ vi: String, _ en: String
  ) -> OptionDescription {
    option(
      name, .say("LOẠI", "WORD"), kind: .choice(Word.allCases.map(\.rawValue)),
      isRequired: isRequired, summary: .say(vi, en))
  }

  /// The document or decision that something rests on.
  static let basis = words(
    "basis", "Căn cứ: văn bản hoặc quyết định.", "The document or decision it rests on.")

  /// Why, where it must be said.
  static let reason = words("reason", isRequired: true, "Lý do.", "Why.")

  /// From when and until when something holds, by the time of recording.
  static let interval: [OptionDescription] = [
    option(
      "from", .say("THỜI-ĐIỂM", "TIME"),
      summary: .say(
        "Có hiệu lực từ lúc nào; mặc định ngay khi ghi.",
        "From when on it holds; by default as soon as it is recorded.")),
    option(
      "until", .say("THỜI-ĐIỂM", "TIME"),
      summary: .say(
        "Hết hiệu lực lúc nào; mặc định không có.", "When it no longer holds; by default never.")),
  ]

  /// Whether signatures are asked for.
  static let signatures = choice(
    "signatures", SignatureDemand.self,
    "Chữ ký: none không cần, optional nhận nếu có và giữ đúng quyền, required bắt buộc.",
    "Signatures: none, optional (rights are held to), or required for everything.")

  /// In which role.
  static let role = choice("role", Role.self, isRequired: true, "Vai trò.", "The role.")

  /// Who decides, answers, reminds or inspects.
  static let by = party("by", isRequired: true, "Cơ quan, người thực hiện.", "Who does it.")

  /// Whose report it is.
  static let reporter = party(
    "party", isRequired: true, "Cơ quan chịu trách nhiệm.", "The responsible party.")

  /// A deadline in the words of the document or in its explicit form.
  static func deadline(isRequired: Bool) -> OptionDescription {
    option(
      "deadline", .say("THỜI-HẠN", "DEADLINE"), isRequired: isRequired,
      summary: .say(
        "Thời hạn như văn bản viết (“trước ngày 20/7/2026”, “trong quý III/2026”) "
          + "hoặc dạng before:2026-07-20.",
        "The deadline as the document words it (“trước ngày 20/7/2026”) "
          + "or as before:2026-07-20, by:…, period:2026-07, at:…, workdays:10@2026-05-28."))
  }

  /// The words of a deadline that was typed in its explicit form.
  static let phrase = words(
    "phrase", "Lời văn của thời hạn, nếu khác --deadline.",
    "The words of the deadline, where they differ from --deadline.")

  /// What is held against a figure.
  static let target: [OptionDescription] = [
    words("target", "Chỉ tiêu, ví dụ “>= 90”.", "The figure asked for, such as “>= 90”."),
    words("metric", "Tên chỉ tiêu.", "What is measured."),
    words("unit", "Đơn vị tính.", "The unit."),
    words("of", "Tính trên tổng số nào.", "Of what it is a share."),
  ]

  /// A figure.
  static let measure: [OptionDescription] = [
    words("metric", "Tên số liệu.", "What is measured."),
    option("value", .number, summary: .say("Giá trị.", "The value.")),
    option("numerator", .number, summary: .say("Tử số.", "The numerator.")),
    option("denominator", .number, summary: .say("Mẫu số.", "The denominator.")),
    option(
      "part", .say("TÊN=SỐ", "NAME=NUMBER"), isRepeatable: true,
      summary: .say("Một phần của số liệu.", "A part of the figure.")),
    words("unit", "Đơn vị tính.", "The unit."),
    option("as-of", .day, summary: .say("Tính đến ngày.", "As of which day.")),
  ]
}

extension OperandDescription {
  /// The directive that something is about.
  static let directive = OperandDescription(
    "directive", .say("MÃ-NHIỆM-VỤ", "DIRECTIVE"),
    summary: .say("Mã nhiệm vụ.", "The directive."))

  /// A principal that something is about.
  static let principal = OperandDescription(
    "principal", .id, summary: .say("Mã người ghi sổ.", "Who records, as in --actor."))

  /// A party that something is about.
  static let party = OperandDescription(
    "party", .say("MÃ", "PARTY"), summary: .say("Mã cơ quan, nhóm, người.", "The party."))
}
