// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// A sub-command of `record`: how one thing is typed, and which events it becomes.
protocol RecordCommand: Sendable {
  /// How it is typed.
  static var description: CommandDescription { get }

  /// When it is so, where `--time` is not given; nil for the present.
  static func defaultTime(_ form: TypedForm) throws(FormError) -> Instant?

  /// What is recorded, in order; the first is what the command is about.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody]
}

extension RecordCommand {
  /// Most things are so when they are recorded.
  static func defaultTime(_ form: TypedForm) throws(FormError) -> Instant? { nil }
}
