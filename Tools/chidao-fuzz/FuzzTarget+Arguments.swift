// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Commands
import Directives
import EventCoding
import Inquiries
import Synchronization

extension FuzzTarget {
  /// A command line that is understood means the same when it is written in full; what `record`
  /// makes of it can be written and read.
  ///
  /// No command is run: a command that is understood could make a directory that the words name.
  /// Help, version and completions are printed, for they read and write nothing else.
  static func arguments(_ bytes: [UInt8]) -> FuzzOutcome {
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let parser = ArgumentParser(Chidao.program.description)
    let invocation: Invocation
    do throws(UsageError) {
      invocation = try parser.parse(words)
    } catch {
      let isSaid = !error.sentence(in: .english).isEmpty && !error.sentence(in: .vietnamese).isEmpty
      return isSaid ? .refused(error) : .violated("a refusal says nothing")
    }
    guard case .run(let arguments) = invocation else { return page(words) }
    let full = fullWords(arguments)
    guard case .run(let again)? = try? parser.parse(full), again.path == arguments.path,
      fullWords(again) == full
    else { return .violated("\(full) is understood otherwise than \(words)") }
    return record(words, arguments)
  }

  /// A page that is asked for is printed.
  private static func page(_ words: [String]) -> FuzzOutcome {
    let byteCount = Mutex(0)
    let sink = OutputSink { bytes in
      byteCount.withLock { $0 += bytes.count }
      return .written
    }
    let status = Chidao.program.run(FuzzWorld.context(words, output: sink))
    let isPrinted = status == .fine && byteCount.withLock { $0 > 0 }
    return isPrinted ? .accepted : .violated("\(words) prints nothing")
  }

  /// The words that say the same in full: `--name=value`, and operands behind `--`.
  private static func fullWords(_ arguments: ParsedArguments) -> [String] {
    guard let chain = Chidao.program.description.chain(to: arguments.path) else { return [] }
    var words = arguments.path
    for option in chain.reversed().flatMap(\.options) {
      if option.value == nil {
        if arguments.flag(option.name) { words.append("--\(option.name)") }
      } else {
        words += arguments.strings(option.name).map { "--\(option.name)=\($0)" }
      }
    }
    let operands = (chain.last?.operands ?? []).flatMap { arguments.operands($0.name) }
    return words + ["--"] + operands
  }

  /// Whatever `record` makes of words is written as an intent and read again, or refused then.
  private static func record(_ words: [String], _ arguments: ParsedArguments) -> FuzzOutcome {
    guard let coder else { return .violated("there is no coder") }
    let run = FuzzWorld.run(FuzzWorld.context(words), arguments)
    let read = { () throws(CommandFailure) in
      try TypedRecord.intents(run, index: LedgerIndex(), coder: coder)
    }
    return FuzzOutcome(read) { intents in
      for intent in intents ?? [] {
        // What cannot be written is refused with its reason when it is submitted.
        guard let bytes = try? coder.encode(intent: intent) else { continue }
        guard (try? coder.decodeIntent(bytes.span)) == intent else {
          return "what \(words) records does not come back"
        }
      }
      return nil
    }
  }
}
