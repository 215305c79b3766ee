// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import Reports

extension CommandRun {
  /// Does something, and says in a sentence why it could not be done.
  func explaining<Value>(_ body: () throws -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw failure(of: error)
    }
  }

  /// Why something could not be done.
  private func failure(of error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: return failure
    case let error as UsageError:
      return CommandFailure(.misuse, error.sentence(in: words.language))
    case SubmissionError<FileError>.journal(.alreadyExists):
      let path = arguments.operand("directory") ?? "."
      return CommandFailure(
        .cannotCreate, words("\(path) is a ledger already.", "\(path) đã là một sổ."))
    case let error as FileError: return CommandFailure(status(of: error), words.sentence(error))
    case StoreError.file(let error): return failure(of: error)
    case let error as JournalError<FileError>:
      let ledger = arguments.operand("ledger") ?? arguments.operand("directory") ?? "."
      return CommandFailure(status(of: error), words.sentence(error, ledger: ledger))
    case let error as CocoaError:
      // What Foundation could not do is said as the call of the system that failed.
      guard let path = error.filePath else { break }
      guard let cause = error.underlying as? POSIXError else {
        return CommandFailure(
          .inputOutput,
          words(
            "\(path) is not there or cannot be used.", "Không có hoặc không dùng được \(path)."))
      }
      return failure(of: FileError(call: "open", path: path, code: cause.code.rawValue))
    default: break
    }
    return CommandFailure(.inputOutput, "\(error)")
  }
}
