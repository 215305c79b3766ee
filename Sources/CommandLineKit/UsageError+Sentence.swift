// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension UsageError {
  /// What is wrong, in one sentence.
  public func sentence(in language: LanguageChoice) -> String { text[language] }

  /// What is wrong, in both languages.
  private var text: LocalizedText {
    switch self {
    case .unknownOption(let option, let suggestions):
      return Self.asking(
        suggestions, vi: "Không có tùy chọn \(option)", en: "There is no option \(option)")
    case .unknownCommand(let name, let path, let suggestions):
      let place = path.joined(separator: " ")
      return Self.asking(
        suggestions, vi: "\(place) không có lệnh “\(name)”", en: "\(place) has no command “\(name)”"
      )
    case .missingCommand(let path):
      let place = path.joined(separator: " ")
      return LocalizedText(
        vi: "\(place) cần thêm tên lệnh; xem “\(place) --help”.",
        en: "\(place) needs the name of a command; see “\(place) --help”.")
    case .missingValue(let option, let placeholder):
      return LocalizedText(
        vi: "Tùy chọn \(option) cần một giá trị: \(option) \(placeholder.vi).",
        en: "The option \(option) needs a value: \(option) \(placeholder.en).")
    case .unexpectedValue(let flag):
      return LocalizedText(vi: "\(flag) không nhận giá trị.", en: "\(flag) takes no value.")
    case .repeatedOption(let option):
      return LocalizedText(
        vi: "Tùy chọn \(option) chỉ được ghi một lần.",
        en: "The option \(option) may be given only once.")
    default: return operandText
    }
  }

  /// What is wrong with what was asked for, in both languages.
  private var operandText: LocalizedText {
    switch self {
    case .missingOption(let option, let placeholder):
      return LocalizedText(
        vi: "Thiếu tùy chọn \(option) \(placeholder.vi).",
        en: "The option \(option) \(placeholder.en) is missing.")
    case .missingOperand(let placeholder):
      return LocalizedText(
        vi: "Thiếu tham số \(placeholder.vi).", en: "The operand \(placeholder.en) is missing.")
    case .tooManyOperands(let value):
      return LocalizedText(
        vi: "Thừa tham số “\(value)”.", en: "“\(value)” is one operand too many.")
    case .notAChoice(let value, let place, let allowed):
      let list = allowed.joined(separator: ", ")
      return LocalizedText(
        vi: "“\(value)” không dùng được cho \(place.vi); chọn một trong: \(list).",
        en: "“\(value)” cannot be used for \(place.en); choose one of: \(list).")
    case .notAnInteger(let option, let value):
      return LocalizedText(
        vi: "--\(option) cần một số nguyên, không phải “\(value)”.",
        en: "--\(option) needs an integer, not “\(value)”.")
    default:
      preconditionFailure("\(self) has its words elsewhere")
    }
  }

  /// A statement, with a question after it when there is something to suggest.
  private static func asking(_ suggestions: [String], vi: String, en: String) -> LocalizedText {
    guard let last = suggestions.last else {
      return LocalizedText(vi: vi + "; xem --help.", en: en + "; see --help.")
    }
    let others = suggestions.dropLast().joined(separator: ", ")
    return LocalizedText(
      vi: "\(vi); có phải ý bạn là \(others.isEmpty ? last : "\(others) hoặc \(last)")?",
      en: "\(en); did you mean \(others.isEmpty ? last : "\(others) or \(last)")?")
  }
}
