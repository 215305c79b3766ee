// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Synchronization

extension CommandRun {
  /// Answers a question by the indexes of the ledger, where there are such.
  ///
  /// The answer is held back until it is certain that they led to what was recorded. Where they did
  /// not, the question is asked once more, of every line.
  func answeringByIndexes(_ answer: Command.Action) throws(CommandFailure) -> CommandStatus {
    let watch = IndexWatch()
    let held = Mutex<[UInt8]>([])
    let output = OutputSink { bytes in
      held.withLock { $0 += bytes }
      return .written
    }
    let result: Result<CommandStatus, CommandFailure>
    do throws(CommandFailure) {
      result = .success(try answer(watched(by: watch, writingTo: output)))
    } catch {
      result = .failure(error)
    }
    guard watch.isSound else { return try answer(self) }
    output.flush()
    context.output.put(held.withLock { String(decoding: $0, as: UTF8.self) })
    return try result.get()
  }

  /// The same run, reading every line of a ledger.
  var readingEverything: CommandRun {
    CommandRun(context: context, arguments: arguments, programName: programName, words: words)
  }

  /// The same run, reading ledgers by their indexes and writing elsewhere.
  private func watched(by watch: IndexWatch, writingTo output: OutputSink) -> CommandRun {
    CommandRun(
      context: context.writing(to: output), arguments: arguments, programName: programName,
      words: words, indexWatch: watch)
  }
}
