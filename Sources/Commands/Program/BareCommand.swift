// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import Reports

/// What `chidao` does when no command is named: the overview of the ledger at hand, or a word of
/// help.
enum BareCommand {
  /// The command.
  ///
  /// It takes no options of its own, which would otherwise be those of every command.
  static let command: Command = Command(
    "chidao",
    summary: .say("Toàn cảnh của sổ.", "Show the ledger at a glance."), common: []
  ) { (run) throws(CommandFailure) in
    let program = Chidao.program
    guard run.namedLedger() == nil else {
      return program.run(run.context.asked(["overview"] + run.context.arguments))
    }
    let page = HelpPage(
      program.description, path: [], language: run.words.language, width: run.renderer.width,
      style: Style(isOn: false))
    run.context.messages.put(page.shortText())
    return .misuse
  }
}
