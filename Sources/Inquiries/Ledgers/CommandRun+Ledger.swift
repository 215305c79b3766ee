// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit
public import Directives
import EventCoding
public import Journals
public import PosixFiles
import Reports

extension CommandRun {
  /// The path of the ledger that is meant: `--ledger`, else `operand`, else `CHIDAO_LEDGER`, else
  /// the directory in which the program was started.
  ///
  /// Throws: `misuse` where none is named, and where two are.
  public func ledgerPath(operand: String? = nil) throws(CommandFailure) -> String {
    if let operand, let stated = arguments.string("ledger"), stated != operand {
      throw CommandFailure(
        .misuse,
        words(
          "Two ledgers are named, \(operand) and --ledger \(stated); name one.",
          "Có hai sổ được nêu, \(operand) và --ledger \(stated); hãy chỉ nêu một."))
    }
    if let path = namedLedger(operand: operand) {
      guard !path.isEmpty else {
        throw CommandFailure(
          .misuse,
          words(
            "The name of the ledger is empty; give the directory in which it lies.",
            "Tên sổ bị để trống; hãy nêu thư mục của sổ."))
      }
      return path
    }
    throw CommandFailure(
      .misuse,
      words(
        "No ledger is named: give --ledger DIR, set CHIDAO_LEDGER, or stand in a ledger.",
        "Chưa rõ sổ nào: hãy dùng --ledger THƯ-MỤC, đặt CHIDAO_LEDGER, hoặc vào thư mục của sổ."))
  }

  /// The path of the ledger that is meant; nil where none is.
  public func namedLedger(operand: String? = nil) -> String? {
    if let stated = arguments.string("ledger") ?? operand { return stated }
    if let named = context.environment("CHIDAO_LEDGER"), !named.isEmpty { return named }
    if ProcessFacts.isDirectory(context.workingDirectory + "/events")
      || ProcessFacts.exists(context.workingDirectory + "/commit")
    {
      return context.workingDirectory
    }
    return nil
  }

  /// Reads the ledger that is meant.
  public func loadLedger(operand: String? = nil) throws(CommandFailure) -> LoadedLedger {
    let path = try ledgerPath(operand: operand)
    do throws(LoadedLedger.Failure) {
      let ledger = try LoadedLedger(path: path, byIndexes: indexWatch != nil)
      indexWatch?.note(ledger.index)
      return ledger
    } catch {
      throw failure(error, path: path)
    }
  }

  /// Why a ledger could not be loaded, as a sentence with the status to end with.
  private func failure(_ error: LoadedLedger.Failure, path: String) -> CommandFailure {
    switch error {
    case .journal(let error):
      return CommandFailure(status(of: error), words.sentence(error, ledger: path))
    case .line(let error, let sequence):
      let flaw = words.flaw(error)
      return CommandFailure(
        .tampered,
        words(
          "\(path), event #\(sequence): \(flaw). Run “verify” and change nothing.",
          "\(path), sự kiện #\(sequence): \(flaw). Hãy chạy “verify” và không sửa gì."))
    case .disorder(let sequence):
      return CommandFailure(
        .tampered,
        words(
          "\(path), event #\(sequence) is out of order. Run “verify” and change nothing.",
          "\(path), sự kiện #\(sequence) sai thứ tự. Hãy chạy “verify” và không sửa gì."))
    case .empty:
      return CommandFailure(
        .notALedger,
        words("\(path) is a ledger without events.", "\(path) là sổ chưa có sự kiện nào."))
    }
  }

  /// The status to end with when a journal cannot be read.
  public func status(of error: JournalError<FileError>) -> CommandStatus {
    switch error {
    case .source(let error): status(of: error)
    case .notALedger: .notALedger
    case .damaged(let damage): damage.status
    case .shrunk: .rolledBack
    case .noSuchLine: .badInput
    }
  }

  /// The status to end with when the operating system refuses to read.
  public func status(of error: FileError) -> CommandStatus {
    switch error.reason {
    case .notFound, .notAFolder, .notAFile, .nameTooLong: .notALedger
    case .notPermitted, .symbolicLink: .notAllowed
    default: .inputOutput
    }
  }

  /// The status to end with when a file that the user names cannot be read.
  public func status(ofInput failure: InputFile.Failure) -> CommandStatus {
    switch failure {
    case .tooLarge: .badInput
    case .file(let error):
      switch error.reason {
      case .notFound, .notAFolder, .notAFile, .nameTooLong: .badInput
      case .notPermitted, .symbolicLink: .notAllowed
      default: .inputOutput
      }
    }
  }

  /// The same run, speaking in the offset of a ledger.
  public func speaking(in offset: UTCOffset) -> CommandRun {
    CommandRun(
      context: context, arguments: arguments, programName: programName,
      words: Words(words.language, offset: offset), indexWatch: indexWatch)
  }
}

extension JournalDamage {
  /// The status to end with where this damage is met.
  var status: CommandStatus {
    switch kind {
    case .bytesMissing: .rolledBack
    case .lineCountDiffers(let expected, let found) where found < expected: .rolledBack
    default: .tampered
    }
  }
}
