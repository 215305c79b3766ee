// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import EventCoding
import Inquiries
import Journals
import LedgerEngine
import Reports

/// Intents as lines of a file, all read before the ledger is touched.
struct BatchFile {
  /// The most bytes of a batch.
  static let byteCountLimit = 32 << 20

  /// The path as it was named.
  let path: String
  /// The intents.
  let intents: [Intent]

  /// Reads a file, or standard input for `-`.
  ///
  /// Until the end is seen, lines are kept as bytes: what they say takes up to four times the room,
  /// which a batch that is refused for its size must not cost.
  init(_ path: String, _ coder: EventCoder, _ run: CommandRun) throws(CommandFailure) {
    self.path = path
    guard !path.isEmpty else {
      throw CommandFailure(
        .misuse,
        run.words(
          "The name of the file is empty; write - for standard input.",
          "Tên tệp bị để trống; hãy viết - nếu đọc từ đầu vào chuẩn."))
    }
    let name = run.words.file(path)
    var lines: [[UInt8]] = []
    try InputLines.forEach(
      in: path, run, byteCountLimit: Self.byteCountLimit,
      lineByteCountLimit: JournalLimits.lineByteCount, suffix: run.nothingRecorded
    ) { number, line throws(CommandFailure) in
      guard number <= Submission.intentLimit else {
        throw run.failure(
          .tooManyIntents(count: number, limit: Submission.intentLimit), path: path)
      }
      _ = try Self.intent(line, coder, run, "\(name):\(number)")
      lines.append(line.withUnsafeBytes { [UInt8]($0) })
    }
    var intents: [Intent] = []
    intents.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      intents.append(try Self.intent(line.span, coder, run, "\(name):\(index + 1)"))
    }
    self.intents = intents
  }

  /// Reads one line.
  private static func intent(
    _ line: Span<UInt8>, _ coder: EventCoder, _ run: CommandRun, _ place: String
  ) throws(CommandFailure) -> Intent {
    if line.isEmpty || line[line.count - 1] == UInt8(ascii: "\r") {
      throw CommandFailure(
        .badInput, "\(place): \(lineEnding(of: line, run))" + run.nothingRecorded)
    }
    do throws(LineError) {
      return try coder.decodeIntent(line)
    } catch {
      throw CommandFailure(
        .badInput, "\(place): \(run.words.sentence(error))." + run.nothingRecorded)
    }
  }

  /// What is wrong with the end of a line that is empty or ends with a carriage return.
  private static func lineEnding(of line: Span<UInt8>, _ run: CommandRun) -> String {
    line.isEmpty
      ? run.words("the line is empty; delete it.", "dòng trống; hãy xóa đi.")
      : run.words(
        "the line ends in the Windows way (CR LF); save the file with Unix line ends (LF).",
        "dòng kết thúc kiểu Windows (CR LF); hãy lưu tệp với kiểu xuống dòng Unix (LF).")
  }
}

extension CommandRun {
  /// The end of a message about a refused batch.
  var nothingRecorded: String { words(" Nothing was recorded.", " Không có gì được ghi.") }
}
