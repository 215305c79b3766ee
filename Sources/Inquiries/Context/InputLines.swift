// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Reports

/// The lines of a file that the user names, one after the other and never more than one at a time.
///
/// The first line that is not acceptable ends the reading, so that a stream without end costs no
/// more than a line.
public enum InputLines {
  /// Calls `body` with each line and its number from 1, without its newline.
  ///
  /// A last line without a newline is a line.
  /// - Parameters:
  ///   - byteCountLimit: the most bytes of the file.
  ///   - lineByteCountLimit: the most bytes of a line.
  ///   - suffix: what a refusal says at its end.
  /// - Throws: what `body` throws, or why the file cannot be read; `badInput` for a line too long.
  public static func forEach(
    in path: String, _ run: CommandRun, byteCountLimit: Int, lineByteCountLimit: Int,
    suffix: String = "",
    _ body: (_ number: Int, _ line: Span<UInt8>) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var pending: [UInt8] = []
    var number = 1
    var failure: CommandFailure?
    /// Takes a line that has ended, or as much of one as there is; answers whether to go on.
    func take(_ piece: ArraySlice<UInt8>, ends: Bool) -> Bool {
      guard pending.count + piece.count <= lineByteCountLimit else {
        failure = tooLong(path, number, lineByteCountLimit, run, suffix)
        return false
      }
      pending += piece
      guard ends else { return true }
      do throws(CommandFailure) {
        try body(number, pending.span)
      } catch {
        failure = error
        return false
      }
      pending.removeAll(keepingCapacity: true)
      number += 1
      return true
    }
    let result = run.context.readChunks(path, byteCountLimit) { chunk in
      var rest = chunk
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        guard take(rest[..<end], ends: true) else { return false }
        rest = rest[(end + 1)...]
      }
      return take(rest, ends: false)
    }
    if let failure { throw failure }
    if case .failure(let failure) = result {
      throw CommandFailure(run.status(ofInput: failure), run.words.sentence(failure) + suffix)
    }
    if !pending.isEmpty, !take([], ends: true), let failure { throw failure }
  }

  /// The refusal of a line that is too long.
  private static func tooLong(
    _ path: String, _ number: Int, _ limit: Int, _ run: CommandRun, _ suffix: String
  ) -> CommandFailure {
    let (name, limit) = (run.words.file(path), run.words.number(limit))
    return CommandFailure(
      .badInput,
      run.words(
        "\(name):\(number): the line has more than \(limit) bytes; shorten it.",
        "\(name):\(number): dòng dài hơn \(limit) byte; hãy rút gọn.") + suffix)
  }
}
