// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import Reports

extension CommandRun {
  /// Why a batch was not recorded, as a sentence with the status to end with.
  func failure(
    _ error: SubmissionError<FileError>, path: String, index: LedgerIndex = LedgerIndex(),
    place: (Int) -> String? = { _ in nil }
  ) -> CommandFailure {
    // Behind a place nothing is capitalised, and neither is the name of a field.
    func told(_ intent: Int, field: String = "") -> String {
      let said = words.sentence(error)
      if let place = place(intent) { return "\(place): \(said)" }
      return field.isEmpty ? words.capitalised(said) : said
    }
    switch error {
    case .ledger(let error): return failure(error, path: path)
    case .journal(let error): return failure(error, path: path)
    case .unexpected(let expectation, let actual):
      return CommandFailure(.conditionNotMet, words.sentence(expectation, actual) + nothingRecorded)
    case .refused(let intent, let refusal):
      let meant = words.suggestion(for: refusal, in: index)
      return CommandFailure(
        .badInput, told(intent, field: refusal.field) + meant + nothingRecorded)
    case .unwritable(let intent, _):
      return CommandFailure(.badInput, told(intent, field: "line") + nothingRecorded)
    case .conflicting(let intent, _, _), .clashing(let intent, _, _), .tooLong(let intent, _, _),
      .notAttested(let intent, _), .unchecked(let intent):
      return CommandFailure(.badInput, told(intent) + nothingRecorded)
    case .tooManyIntents:
      return CommandFailure(.badInput, words.sentence(error) + nothingRecorded)
    }
  }

  /// Why a ledger could not be read, as a sentence with the status to end with.
  func failure(_ error: LedgerError<FileError>, path: String) -> CommandFailure {
    let status: CommandStatus
    switch error {
    case .journal(let error): status = self.status(of: error)
    case .line, .misnumbered, .timeDecreases, .repeatedID: status = .tampered
    case .empty: status = .notALedger
    case .misled: status = .badInput
    case .rewritten: status = .forked
    }
    return CommandFailure(status, words.sentence(error, ledger: path))
  }

  /// Why a journal could not be written to, as a sentence with the status to end with.
  func failure(_ error: JournalWriteError<FileError>, path: String) -> CommandFailure {
    let status: CommandStatus
    switch error {
    case .store(let error): status = self.status(ofWriting: error)
    case .busy: status = .busy
    case .notALedger: status = .notALedger
    case .alreadyExists: status = .cannotCreate
    case .unanchored: status = .notAllowed
    case .damaged(let damage): status = self.status(of: .damaged(damage))
    case .refused: status = .badInput
    case .interference, .unacknowledged, .unsettled, .takenOut, .poisoned: status = .notAcknowledged
    }
    return CommandFailure(status, words.sentence(error, ledger: path))
  }

  /// Why a directory cannot be written to, as a sentence with the status to end with.
  func failure(_ error: StoreError) -> CommandFailure {
    switch error {
    case .file(let error): CommandFailure(status(of: error), words.sentence(error))
    case .unsupportedFileSystem(let kind): CommandFailure(.notAllowed, words.sentence(kind))
    }
  }

  /// The status to end with when the operating system refuses to write.
  func status(ofWriting error: FileError) -> CommandStatus {
    switch error.reason {
    case .notPermitted, .readOnlyFileSystem, .symbolicLink: .notAllowed
    case .notFound, .notAFolder, .notAFile, .nameTooLong: .cannotCreate
    default: .inputOutput
    }
  }
}
