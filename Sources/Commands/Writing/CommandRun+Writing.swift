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
import SegmentIndexes

extension CommandRun {
  /// Opens the store at a path, where its file system may be written to.
  func openStore(_ path: String) throws(CommandFailure) -> PosixStore {
    do throws(StoreError) {
      return try PosixStore(
        path: path, allowAnyFileSystem: arguments.flag("allow-any-filesystem"))
    } catch {
      throw failure(error)
    }
  }

  /// Opens the ledger that is meant and reads it: of what has an index only what is asked for.
  ///
  /// Where the cache is to be made anew, nothing may rest on what lies in it.
  func openLedger(_ store: PosixStore) throws(CommandFailure) -> Ledger<PosixStore> {
    if !arguments.flag("rebuild"), let reader = try? JournalReader(store.source),
      let archive = LedgerArchive(reader)
    {
      let start = LedgerStart(
        index: LedgerIndex(archive), coder: archive.coder, watermark: archive.watermark)
      if let ledger = try? Ledger(store, from: start, to: reader), ledger.index.isSound {
        return ledger
      }
    }
    return try openWholeLedger(store)
  }

  /// Opens the ledger that is meant and reads every line.
  private func openWholeLedger(_ store: PosixStore) throws(CommandFailure) -> Ledger<PosixStore> {
    do throws(LedgerError<FileError>) {
      return try Ledger(reading: store)
    } catch {
      throw failure(error, path: store.source.path)
    }
  }

  /// What a ledger is asked; once more of every line where its indexes misled.
  func asking<Answer>(
    _ ledger: inout Ledger<PosixStore>,
    _ question: (inout Ledger<PosixStore>) throws(CommandFailure) -> Answer
  ) throws(CommandFailure) -> Answer {
    let result: Result<Answer, CommandFailure>
    do throws(CommandFailure) {
      result = .success(try question(&ledger))
    } catch {
      result = .failure(error)
    }
    guard !ledger.index.isSound else { return try result.get() }
    ledger = try openWholeLedger(ledger.location)
    return try question(&ledger)
  }

  /// Who records, by `--actor` or `CHIDAO_ACTOR`.
  func actor() throws(CommandFailure) -> ActorID {
    let named = context.environment("CHIDAO_ACTOR").flatMap { $0.isEmpty ? nil : $0 }
    guard let typed = arguments.string("actor") ?? named else {
      throw CommandFailure(
        .misuse,
        words(
          "Who records? Give --actor ID or set CHIDAO_ACTOR.",
          "Chưa rõ ai ghi sổ: hãy dùng --actor MÃ hoặc đặt CHIDAO_ACTOR."))
    }
    do throws(FormError) {
      return try TypedForm.identifier(typed, at: "--actor")
    } catch {
      throw CommandFailure(.misuse, words.sentence(error))
    }
  }

  /// What the submitter takes the ledger to be, by `--expect` and `--expect-size`.
  func expectations() throws(CommandFailure) -> [Assumption] {
    var expectations: [Assumption] = []
    for typed in arguments.strings("expect") {
      guard let equals = typed.lastIndex(of: "="), equals > typed.startIndex else {
        throw notAnExpectation(typed)
      }
      let number = typed[equals...].dropFirst().drop { $0 == "#" }
      if number == "none" {
        expectations.append(.last(of: String(typed[..<equals]), nil))
      } else if let sequence = UInt64(number) {
        expectations.append(.last(of: String(typed[..<equals]), SequenceNumber(sequence)))
      } else {
        throw notAnExpectation(typed)
      }
    }
    do throws(UsageError) {
      if let size = try arguments.integer("expect-size") { expectations.append(.size(size)) }
    } catch {
      throw CommandFailure(.misuse, error.sentence(in: words.language))
    }
    return expectations
  }

  /// The refusal of an expectation that is not one.
  private func notAnExpectation(_ typed: String) -> CommandFailure {
    CommandFailure(
      .misuse,
      words(
        "--expect “\(typed)” is not of the form ID=SEQ; write tb-2026/3=41 or tb-2026/3=none.",
        "--expect “\(typed)” không đúng dạng MÃ=SỐ; hãy viết tb-2026/3=41 hoặc tb-2026/3=none."))
  }

  /// Records a batch, or with `--dry-run` only says what would be recorded.
  ///
  /// - Parameter place: the words for the place of an intent, such as `file.jsonl:12`.
  func submit(
    _ intents: [Intent], to ledger: inout Ledger<PosixStore>, place: (Int) -> String?
  ) throws(CommandFailure) -> WriteResult {
    // Nothing is recorded while a ledger is misled, so that asking again records nothing twice.
    try asking(&ledger) { (ledger) throws(CommandFailure) in
      try submitOnce(intents, to: &ledger, place: place)
    }
  }

  /// Records a batch, or with `--dry-run` only says what would be recorded.
  private func submitOnce(
    _ intents: [Intent], to ledger: inout Ledger<PosixStore>, place: (Int) -> String?
  ) throws(CommandFailure) -> WriteResult {
    let submission = Submission(
      intents, expecting: try expectations(),
      checked: try checkedSignatures(among: intents, ledger.coder, place: place))
    noteClock(after: ledger.index.events.last?.recordedTime)
    do throws(SubmissionError<FileError>) {
      guard !arguments.flag("dry-run") else {
        return .rehearsed(try ledger.rehearse(submission, clock: context.now))
      }
      let outcome = try ledger.submit(submission, clock: context.now)
      for tail in outcome.recovered { note(words.sentence(recovered: tail)) }
      return .recorded(outcome.receipts)
    } catch {
      throw failure(
        error, path: ledger.location.source.path, index: ledger.index, place: place)
    }
  }

  /// Says that the clock went back: recorded times never do, so they stand still meanwhile.
  private func noteClock(after last: Instant?) {
    guard let last, let sentence = clockSentence(lastRecord: last) else { return }
    note(
      sentence
        + words(
          "; that time is recorded until the clock has passed it. Set the clock.",
          "; thời điểm ghi sẽ giữ nguyên như lần cuối cho đến khi đồng hồ vượt qua. Hãy chỉnh đồng "
            + "hồ."))
  }
}
