// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

/// The read-only commands, which both programs offer.
public enum InquiryCommands {
  /// All of them, in the order of the help.
  public static let all: [Command] = [
    OverviewCommand.command, WhoCommand.command, ShowCommand.command, BoardCommand.command,
    DueCommand.command, ScoreCommand.command, HistoryCommand.command, EventsCommand.command,
    FindingsCommand.command, DiffCommand.command, ExplainCommand.command, NoticesCommand.command,
    PartiesCommand.command, SignersCommand.command, VerifyCommand.command,
  ]
}
