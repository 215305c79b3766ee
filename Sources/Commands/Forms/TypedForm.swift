// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Directives
import Inquiries

/// What was typed for one event, read as the domain takes it.
struct TypedForm {
  /// The run of the command.
  let run: CommandRun
  /// The ledger as it stands.
  let index: LedgerIndex
  /// What the clock said when the command began.
  let now: Instant

  /// The command line, checked against its description.
  var arguments: ParsedArguments { run.arguments }

  /// The offset in which days are counted.
  var offset: UTCOffset { index.offset }

  /// The normalised text of an option.
  func text(_ option: String) throws(FormError) -> String? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.normalised(typed, at: "--\(option)")
  }

  /// The normalised text of an option without which the command line is not accepted.
  func needText(_ option: String) throws(FormError) -> String {
    guard let text = try text(option) else { throw .oneOf(["--\(option)"]) }
    return text
  }

  /// The normalised texts of an option that may be given more than once.
  func texts(_ option: String) throws(FormError) -> [String] {
    try arguments.strings(option).map { typed throws(FormError) in
      try Self.normalised(typed, at: "--\(option)")
    }
  }

  /// A text in the form that the ledger keeps.
  static func normalised(_ typed: String, at place: String) throws(FormError) -> String {
    let text: String
    do throws(TextFlaw) {
      text = try TypedText.normalised(typed)
    } catch {
      throw .text(place: place, error)
    }
    guard !text.isEmpty else { throw .emptyText(place: place) }
    return text
  }
}
