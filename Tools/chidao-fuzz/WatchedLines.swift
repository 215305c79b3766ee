// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import Journals
import PosixFiles

/// The lines that `InputLines` makes of bytes which come in pieces of one size.
struct WatchedLines {
  /// A refusal, with its sentence.
  struct Refusal: Error, Hashable {
    /// What was said.
    let sentence: String
  }

  /// The most bytes of a line here; small, so that the fuzzer finds the limit.
  static let lineByteCountLimit = 20

  /// The lines in order.
  private(set) var lines: [[UInt8]] = []
  /// Why no more were read.
  private(set) var failure: CommandFailure?

  /// Reads bytes in pieces.
  init(_ bytes: [UInt8], pieceByteCount: Int) {
    let run = FuzzWorld.run(FuzzWorld.context([], input: bytes, pieceByteCount: pieceByteCount))
    do throws(CommandFailure) {
      try InputLines.forEach(
        in: "-", run, byteCountLimit: .max, lineByteCountLimit: Self.lineByteCountLimit
      ) { number, line throws(CommandFailure) in
        guard number == lines.count + 1 else {
          throw CommandFailure(.badInput, "line \(number) comes after line \(lines.count)")
        }
        lines.append(line.withUnsafeBytes { [UInt8]($0) })
      }
    } catch {
      failure = error
    }
  }

  /// The lines, unless they were refused.
  func accepted() throws(Refusal) -> [[UInt8]] {
    if let failure { throw Refusal(sentence: failure.sentence) }
    return lines
  }
}
