// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles

/// One run of a program of the operating system: no shell, no inherited environment, no descriptor
/// but those it is given, no terminal to ask questions on, and an end to patience.
public struct ToolRun: Sendable {
  /// The absolute path of the program.
  public let path: String
  /// The arguments after its name.
  public let arguments: [String]
  /// What it reads on standard input.
  public let input: [UInt8]
  /// The files it is given; the one of index `i` has the path `ToolFile.path(i)`.
  public let files: [ToolFile]
  /// After how long it is ended.
  public let milliseconds: Int
  /// The most bytes it may write to each of its streams.
  public let outputLimit: Int

  /// The time after which a program is ended, unless more is said.
  public static let usualMilliseconds = 10_000
  /// The most bytes that a program may write to a stream, unless more is said.
  public static let usualOutputLimit = 1 << 20

  /// All that a program learns of its surroundings: messages in English and where programs lie.
  static let environment = ["LC_ALL=C", "PATH=/usr/bin:/bin", "HOME=/nonexistent"]

  /// Describes a run.
  ///
  /// - Precondition: the path is absolute; there are at most 16 files.
  public init(
    path: String, arguments: [String], input: [UInt8] = [], files: [ToolFile] = [],
    milliseconds: Int = usualMilliseconds, outputLimit: Int = usualOutputLimit
  ) {
    precondition(path.hasPrefix("/"), "\(path) depends on where the program was started")
    precondition(files.count <= 16, "\(files.count) files")
    self.path = path
    self.arguments = arguments
    self.input = input
    self.files = files
    self.milliseconds = milliseconds
    self.outputLimit = outputLimit
  }

  /// Runs the program to its end, which is awaited in any case: none is left behind.
  public func answer() throws(ToolRunError) -> ToolAnswer {
    let deadline = Deadline(milliseconds: milliseconds)
    let program: RunningTool
    var output: Gathering
    var messages: Gathering
    do throws(FileError) {
      let (nearOutput, farOutput) = try HeldDescriptor.channel()
      let (nearMessages, farMessages) = try HeldDescriptor.channel()
      var given = [try HeldDescriptor.memory(input), farOutput, farMessages]
      for file in files {
        switch file {
        case .bytes(let bytes): given.append(try .memory(bytes))
        case .secret(let secret):
          given.append(try HeldDescriptor { secret.file.descriptor })
        }
      }
      program = try RunningTool(path: path, arguments: arguments, given: given)
      output = Gathering(from: nearOutput)
      messages = Gathering(from: nearMessages)
    } catch {
      throw .system(error)
    }
    return try answer(of: program, &output, &messages, until: deadline)
  }

  /// Gathers what the program writes until it ends; on any trouble it is ended.
  private func answer(
    of program: RunningTool, _ output: inout Gathering, _ messages: inout Gathering,
    until deadline: Deadline
  ) throws(ToolRunError) -> ToolAnswer {
    var end: RunningTool.End?
    do throws(FileError) {
      while output.isOpen || messages.isOpen, !deadline.hasPassed {
        try Gathering.await([output, messages], until: deadline)
        try output.takeWhatIsThere()
        try messages.takeWhatIsThere()
        if max(output.bytes.count, messages.bytes.count) > outputLimit {
          program.kill()
          throw FileError(call: "read", path: path, code: EFBIG)
        }
      }
      end = try program.awaitEnd(until: deadline)
    } catch {
      // Whatever went wrong, nothing of it may outlive this call.
      program.kill()
      guard error.reason != .fileTooLarge else {
        throw .tooMuchOutput(path: path, limit: outputLimit)
      }
      throw .system(error)
    }
    switch end {
    case nil:
      program.kill()
      throw .timedOut(path: path, milliseconds: milliseconds)
    case .signal(let number): throw .killed(path: path, signal: Int(number))
    case .status(let status):
      return ToolAnswer(
        status: Int(status), output: output.bytes, messages: messages.bytes)
    }
  }
}
