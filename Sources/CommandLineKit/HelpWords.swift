// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The words of every page of help.
enum HelpWords {
  /// Before the shape of the command.
  static let usage = LocalizedText(vi: "Cách dùng:", en: "Usage:")
  /// Above the subcommands.
  static let commands = LocalizedText(vi: "Lệnh:", en: "Commands:")
  /// Above the operands.
  static let operands = LocalizedText(vi: "Tham số:", en: "Operands:")
  /// Above the options.
  static let options = LocalizedText(vi: "Tùy chọn:", en: "Options:")
  /// Above the options of outer commands.
  static let commonOptions = LocalizedText(vi: "Tùy chọn chung:", en: "Common options:")
  /// Above the examples.
  static let examples = LocalizedText(vi: "Ví dụ:", en: "Examples:")
  /// Above the pages that belong to no command.
  static let topics = LocalizedText(vi: "Xem thêm:", en: "See also:")
  /// Stands for the options.
  static let optionsPlaceholder = LocalizedText(vi: "tùy chọn", en: "options")
  /// Stands for a subcommand.
  static let commandPlaceholder = LocalizedText(vi: "LỆNH", en: "COMMAND")
  /// Marks an option that must be given.
  static let required = LocalizedText(vi: "bắt buộc", en: "required")
  /// Marks an option that may be given more than once.
  static let repeatable = LocalizedText(vi: "có thể lặp lại", en: "may be repeated")
  /// Describes `--help`.
  static let help = LocalizedText(vi: "Xem hướng dẫn này.", en: "Show this help.")
  /// Points to the whole page.
  static func more(_ names: [String]) -> LocalizedText {
    let line = "\(names.joined(separator: " ")) --help"
    return LocalizedText(vi: "“\(line)” liệt kê mọi lệnh.", en: "“\(line)” lists every command.")
  }
  /// Describes `--version`.
  static let version = LocalizedText(vi: "Xem phiên bản.", en: "Show the version.")
}
