// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Directives
import PosixFiles

extension CommandContext {
  /// The world of this process.
  ///
  /// - Parameter arguments: the words after the name of the program.
  public static func process(arguments: [String]) -> CommandContext {
    StandardStream.occupyClosed()
    StandardStream.ignoreSignals()
    return CommandContext(
      arguments: arguments,
      environment: { ProcessFacts.environment($0) },
      workingDirectory: (try? ProcessFacts.currentDirectory()) ?? ".",
      now: { Instant(clamping: Int64(SystemClock.now())) },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      readChunks: { path, limit, body in
        Result { () throws(InputFile.Failure) in
          try InputFile.forEachChunk(path: path, limit: limit, body)
        }
      },
      output: sink(.output), messages: sink(.error),
      terminal: facts(.output), messageTerminal: facts(.error))
  }

  /// What is known of the terminal behind a stream.
  private static func facts(_ stream: StandardStream) -> TerminalFacts {
    TerminalFacts(isTerminal: stream.isTerminal, width: stream.terminalWidth)
  }

  /// A sink that ends in a stream of the process.
  private static func sink(_ stream: StandardStream) -> OutputSink {
    OutputSink { bytes in
      do throws(FileError) {
        try stream.write(bytes)
        return .written
      } catch {
        return error.reason == .brokenPipe ? .closed : .failed(error.code)
      }
    }
  }
}
