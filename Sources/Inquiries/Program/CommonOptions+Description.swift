// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit
import Directives

extension CommonOptions {
  /// The descriptions of the options in this set, as a command declares them.
  public var descriptions: [OptionDescription] {
    (contains(.at) || contains(.known) || contains(.rules) ? viewpoint : [])
      + (contains(.json) ? [Self.jsonFlag] : []) + (contains(.csv) ? [Self.csvFlag] : [])
      + (contains(.actor) ? [Self.actorOption] : [])
  }

  /// The options that choose a viewpoint.
  private var viewpoint: [OptionDescription] {
    var options: [OptionDescription] = []
    if contains(.at) {
      options.append(
        .option(
          "at", LocalizedText(vi: "THỜI-ĐIỂM", en: "TIME"),
          summary: LocalizedText(
            vi: "Hỏi về thời điểm này; mặc định là bây giờ. Một ngày nghĩa là 00:00 của ngày đó.",
            en: "Ask about this instant; now by default. A day alone means its 00:00.")))
    }
    if contains(.known) {
      options.append(
        .option(
          "known", LocalizedText(vi: "THỜI-ĐIỂM|SỐ", en: "TIME|SEQ"),
          summary: LocalizedText(
            vi: "Chỉ dùng những gì đã ghi sổ đến lúc đó, hoặc đến số thứ tự đó."
              + " Một ngày nghĩa là hết ngày đó.",
            en: "Use only what was recorded by then, or up to that sequence number."
              + " A day alone means its end.")))
    }
    guard contains(.rules) else { return options }
    return options + [
      .option(
        "policy", LocalizedText(vi: "CÁCH", en: "POLICY"),
        kind: .choice(DeadlinePolicy.allCases.map(\.rawValue)),
        summary: LocalizedText(
          vi: "Cách tính hạn; mặc định là cách của sổ.",
          en: "How deadlines are read; the ledger's own way by default.")),
      .option(
        "count", LocalizedText(vi: "MỨC", en: "STAGE"),
        kind: .choice(CompletionStage.allCases.map(\.rawValue)),
        summary: LocalizedText(
          vi: "Mức nào được tính là hoàn thành; mặc định là được duyệt (approved).",
          en: "Which stage counts as done; approved by default.")),
    ]
  }

  /// `--json`.
  private static var jsonFlag: OptionDescription {
    .flag("json", summary: LocalizedText(vi: "In câu trả lời dạng JSON.", en: "Answer in JSON."))
  }

  /// `--csv`.
  private static var csvFlag: OptionDescription {
    .flag(
      "csv", summary: LocalizedText(vi: "In bảng dạng CSV.", en: "Print the table as CSV."))
  }

  /// `--actor`.
  private static var actorOption: OptionDescription {
    .option(
      "actor", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(
        vi: "Người ghi sổ; mặc định lấy từ CHIDAO_ACTOR.",
        en: "Who records; CHIDAO_ACTOR by default."))
  }

  /// The options of every command: which ledger, and in which language.
  public static var everywhere: [OptionDescription] {
    [
      .option(
        "ledger", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(
          vi: "Thư mục của sổ; mặc định là CHIDAO_LEDGER hoặc thư mục hiện tại.",
          en: "The directory of the ledger; CHIDAO_LEDGER or the current directory by default.")),
      .option(
        "lang", LocalizedText("vi|en"), kind: .choice(LanguageChoice.allCases.map(\.rawValue)),
        summary: LocalizedText(
          vi: "Ngôn ngữ; mặc định theo môi trường.",
          en: "The language; that of the environment by default.")),
    ]
  }
}
