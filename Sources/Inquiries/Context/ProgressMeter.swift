// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Reports

/// Shows beside the answer how far a long command has come, where a person sees it.
///
/// The line is plain text that is written over, also when it is erased: there is no colour and no
/// control sequence that `NO_COLOR` would have to switch off.
public struct ProgressMeter {
  /// How often the line is renewed, at most.
  private static let periodMilliseconds: Int64 = 200
  /// How many steps pass between two looks at the clock.
  private static let stride = 1024

  /// Draws the line.
  private let bar: ProgressBar
  /// Where it is shown.
  private let context: CommandContext
  /// The number of steps.
  private let total: Int
  /// When the command began.
  private let start: Instant
  /// When the line was last renewed.
  private var renewed: Instant
  /// How many steps were done when the clock was last looked at.
  private var looked = 0
  /// The columns that the line takes now.
  private var shownWidth = 0

  /// Begins; nil where messages go to no terminal, or to one that cannot write over a line.
  public init?(_ run: CommandRun, total: Int) {
    let terminal = run.context.messageTerminal
    guard terminal.isTerminal, run.context.environment("TERM") != "dumb" else { return nil }
    // The last column stays free: some terminals begin a new line once it is written.
    bar = ProgressBar(width: (terminal.width ?? 80) - 1, language: run.words.language)
    context = run.context
    self.total = total
    start = run.context.now()
    renewed = start
  }

  /// Shows how many steps are done; nothing in the first moments, so that short work shows none.
  public mutating func show(_ done: Int) {
    guard done - looked >= Self.stride else { return }
    looked = done
    let now = context.now()
    guard now.milliseconds - renewed.milliseconds >= Self.periodMilliseconds else { return }
    renewed = now
    let seconds = Double(now.milliseconds - start.milliseconds) / 1000
    write(bar.line(done: done, total: total, seconds: seconds))
  }

  /// Takes the line away.
  public mutating func erase() {
    guard shownWidth > 0 else { return }
    write("")
    context.messages.put("\r")
    context.messages.flush()
  }

  /// Writes a line over the one that is shown.
  private mutating func write(_ line: String) {
    let blanks = String(repeating: " ", count: max(0, shownWidth - line.count))
    context.messages.put("\r" + line + blanks)
    context.messages.flush()
    shownWidth = line.count
  }
}
