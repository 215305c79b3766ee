// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A line that shows how far a long task has come.
public struct ProgressBar: Hashable, Sendable {
  /// The columns of the terminal.
  public let width: Int
  /// The language of the words.
  public let language: LanguageChoice

  /// A bar for a terminal.
  public init(width: Int, language: LanguageChoice) {
    self.width = width
    self.language = language
  }

  /// The line for `done` of `total` after `seconds`, without a line end and within the width.
  ///
  /// The rest is estimated from the speed so far, once a twentieth is done.
  public func line(done: Int, total: Int, seconds: Double) -> String {
    let fraction = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
    var text = "\(Int(fraction * 100)) %  \(done)/\(total)"
    if fraction >= 0.05, fraction < 1, seconds > 0, seconds.isFinite {
      text += "  " + remaining(seconds * (1 - fraction) / fraction)
    }
    let barWidth = min(40, width - TextLayout.width(of: text) - 3)
    guard barWidth >= 5 else { return String(text.prefix(max(0, width))) }
    let filled = Int(fraction * Double(barWidth))
    let bar =
      String(repeating: "=", count: filled)
      + String(repeating: " ", count: barWidth - filled)
    return "[\(bar)] \(text)"
  }

  /// The time that is left, in words.
  private func remaining(_ seconds: Double) -> String {
    // Past a hundred hours the estimate says nothing, and the conversion stays within bounds.
    let whole = Int(min(360_000, max(0, seconds.rounded(.up))))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let time =
      hours > 0
      ? "\(hours) h \(minutes) min" : minutes > 0 ? "\(minutes) min \(rest) s" : "\(rest) s"
    return LocalizedText(vi: "còn \(time)", en: "\(time) left")[language]
  }
}
