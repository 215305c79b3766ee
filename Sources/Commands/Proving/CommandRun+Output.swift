// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import PosixFiles
import PosixStores
import Reports

extension OptionDescription {
  /// Where an answer is written to.
  static let outputFile = OptionDescription.option(
    "output", letter: "o", .say("TỆP", "FILE"), kind: .file,
    summary: .say(
      "Ghi vào tệp này thay vì in ra; không ghi đè tệp loại khác.",
      "Write to this file instead of printing; files of another kind are not replaced."))
}

extension CommandRun {
  /// The file of `--output`, which may be written to; nil where the answer is printed.
  ///
  /// - Parameter isOurs: whether bytes are an answer of the same kind, which may be replaced.
  func outputFile(replacing isOurs: ([UInt8]) -> Bool) throws(CommandFailure) -> OutputFile? {
    guard let path = arguments.string("output"), !Self.standardOutput.contains(path) else {
      return nil
    }
    do throws(OutputFile.Failure) {
      return try OutputFile(path: path, replacing: isOurs)
    } catch {
      switch error {
      case .file(let error):
        throw CommandFailure(status(ofWriting: error), words.sentence(error))
      case .otherContent(let path):
        throw CommandFailure(
          .cannotCreate,
          words(
            "\(path) is there already and holds something else; nothing was written, give another "
              + "name.",
            "\(path) đã tồn tại và có nội dung loại khác; không ghi gì, hãy đặt tên khác."))
      case .partOfLedger(let path): throw withinLedger(path)
      }
    }
  }

  /// Refuses to put something into a ledger that is none of it.
  func requireOutsideLedger(_ path: String) throws(CommandFailure) {
    if LedgerPlace.contains(path) { throw withinLedger(path) }
  }

  /// The refusal of a place within a ledger.
  func withinLedger(_ path: String) -> CommandFailure {
    CommandFailure(
      .notAllowed,
      words(
        "\(path) lies in a ledger or in what a witness remembers; nothing was written, give "
          + "another place.",
        "\(path) nằm trong một sổ hoặc bộ nhớ của nhân chứng; không ghi gì, hãy chọn nơi khác."))
  }

  /// Writes what was asked for to a file, or prints it.
  func deliver(_ bytes: [UInt8], to file: OutputFile?) throws(CommandFailure) {
    guard let file else { return context.output.put(String(decoding: bytes, as: UTF8.self)) }
    do throws(FileError) {
      try file.write(bytes)
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
  }

  /// What standard output is called.
  private static let standardOutput = ["-", "/dev/stdout", "/dev/fd/1"]
}
