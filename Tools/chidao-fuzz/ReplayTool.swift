// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

#if !FUZZING
  import PosixFiles

  /// The command `chidao-fuzz TARGET FILE…`: feeds files that the fuzzer left behind.
  ///
  /// Status 0: every file was accepted or refused. 1: a property is violated. 64: the command line
  /// was not understood. 74: a file could not be read.
  @main
  enum ReplayTool {
    /// The most bytes of a file.
    private static let byteLimit = 1 << 20

    /// Reads the command line, feeds the files and ends the process.
    static func main() {
      let words = CommandLine.arguments.dropFirst()
      guard let target = words.first.flatMap(FuzzTarget.init), words.count > 1 else {
        say("usage: chidao-fuzz TARGET FILE…   TARGET is one of: \(FuzzTarget.names)", .error)
        ProcessEnd.exit(64)
      }
      var status: Int32 = 0
      for path in words.dropFirst() {
        do throws(InputFile.Failure) {
          let bytes = try InputFile.bytes(path: path, limit: byteLimit)
          let begin = SystemClock.worked()
          let outcome = target.outcome(of: bytes)
          let milliseconds = SystemClock.worked() - begin
          say("\(path): \(outcome.sentence) (\(milliseconds) ms)", .output)
          if case .violated = outcome { status = max(status, 1) }
        } catch {
          say("\(path): \(error)", .error)
          status = 74
        }
      }
      ProcessEnd.exit(status)
    }

    /// Writes a line; whoever went away is not told.
    private static func say(_ text: String, _ stream: StandardStream) {
      try? stream.write(text + "\n")
    }
  }
#endif
