// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
public import Directives
public import EventCoding
public import Inquiries
import Reports

/// What a command line of `record` says, before any ledger is written to.
public enum TypedRecord {
  /// The intents of a command line of `record`; nil where it is one of another command.
  ///
  /// - Parameters:
  ///   - run: the command line, and what it may read.
  ///   - index: the ledger as it stands.
  ///   - coder: writes the content that identifiers are derived from.
  /// - Throws: `misuse` where nobody is named who records, `badInput` for what cannot be meant.
  public static func intents(
    _ run: CommandRun, index: LedgerIndex, coder: EventCoder
  ) throws(CommandFailure) -> [Intent]? {
    guard run.arguments.path.count == 2, run.arguments.path[0] == "record",
      let kind = RecordCommands.named(run.arguments.path[1])
    else { return nil }
    return try intents(of: kind, try run.actor(), index, coder, run)
  }

  /// The intents of one thing.
  static func intents(
    of kind: any RecordCommand.Type, _ actor: ActorID, _ index: LedgerIndex, _ coder: EventCoder,
    _ run: CommandRun
  ) throws(CommandFailure) -> [Intent] {
    let form = TypedForm(run: run, index: index, now: run.context.now())
    do throws(FormError) {
      return try IntentMaker(form: form, actor: actor, coder: coder).intents(of: kind)
    } catch {
      // Options that contradict one another are a matter of the command line, not of the ledger.
      let status: CommandStatus = if case .saidAlready = error { .misuse } else { .badInput }
      throw CommandFailure(status, run.words.sentence(error) + run.nothingRecorded)
    }
  }
}
