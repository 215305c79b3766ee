// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries
import PosixFiles
import Reports

/// A world without files, clocks and processes, in which commands are asked.
enum FuzzWorld {
  /// A world.
  ///
  /// - Parameters:
  ///   - input: what stands in for every file.
  ///   - pieceByteCount: how much of it is lent at once.
  static func context(
    _ arguments: [String], input: [UInt8] = [], pieceByteCount: Int = 1 << 16,
    output: OutputSink = OutputSink { _ in .written }
  ) -> CommandContext {
    CommandContext(
      arguments: arguments, environment: { $0 == "CHIDAO_ACTOR" ? "clerk" : nil },
      workingDirectory: "/nonexistent", now: { Instant(clamping: 1_780_000_000_000) },
      readFile: { path, limit in
        input.count <= limit ? .success(input) : .failure(.tooLarge(path: path, limit: limit))
      },
      readChunks: { path, limit, body in
        var rest = input[...]
        while !rest.isEmpty, body(rest.prefix(pieceByteCount)) {
          rest = rest.dropFirst(pieceByteCount)
        }
        return .success(())
      },
      output: output, messages: OutputSink { _ in .written })
  }

  /// A run in a world, without arguments unless they are given.
  static func run(_ context: CommandContext, _ arguments: ParsedArguments? = nil) -> CommandRun {
    CommandRun(
      context: context, arguments: arguments ?? none, programName: "chidao",
      words: Words(.english))
  }

  /// No arguments.
  private static let none: ParsedArguments = {
    let empty = CommandDescription(name: "none", summary: LocalizedText("none"))
    // A command line of nothing is understood by a command that takes nothing.
    guard case .run(let arguments)? = try? ArgumentParser(empty).parse([]) else {
      preconditionFailure("a command line of nothing is not understood")
    }
    return arguments
  }()
}
