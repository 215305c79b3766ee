// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Directives
import Foundation
import LedgerEngine
import PosixFiles
import PosixStores
import SimulatedDisks

/// The real binary under a clock that is wrong by years.
struct RealClock {
  /// The program that writes.
  let program: RealProgram
  /// The program that reads.
  let reader: RealProgram
  /// What makes the clock wrong.
  let tracer: FaultTracer
  /// Where everything lies.
  let folder: ScratchFolder

  /// How wrong the clock is.
  enum Error: Int, CaseIterable {
    case none = 0
    case minuteBack = -60
    case hourOn = 3_600
    case tenYearsBack = -315_576_000
    case tenYearsOn = 315_576_000

    /// The row.
    var row: String {
      let words =
        switch self {
        case .none: "right"
        case .minuteBack: "a minute slow"
        case .hourOn: "an hour fast"
        case .tenYearsBack: "ten years slow"
        case .tenYearsOn: "ten years fast"
        }
      return "the real binary, the clock \(words): recorded times sound"
    }
  }

  /// The row of the notes of `append`.
  static let noteRow = "appends that say when the clock went back, and only then"
  /// The row of `doctor`.
  static let doctorRow = "answers of doctor: the clock doubtful when it went back, and only then"
  /// The row of those who read.
  static let readerRow = "answers of verify and findings: marked when the clock is behind the log"

  /// Writes a ledger under a clock that is wrong in another way at each append.
  func run(_ number: Int, _ draw: inout Chance, into report: inout CampaignReport) throws {
    let path = folder["clock-\(number)"]
    var journal = try program.makeLedger(path)
    for (index, error) in Error.allCases.shuffled(using: &draw).enumerated() {
      let language = (number + index).isMultiple(of: 2) ? "en" : "vi"
      let before = try Self.recordedTimes(path)
      let batch = try RealBatch(2, prefix: "clock-\(number)-\(index)", in: folder)
      journal.submit(batch.names)
      let environment = tracer.environment(clockOffBy: error.rawValue)
      let start = Self.now(error)
      let run = ProgramRun(
        tracer.words(program.appendWords(batch.file, to: path, in: language)),
        environment: environment)
      let end = Self.now(error)
      journal.take(receiptsIn: run.output)
      let after = try Self.recordedTimes(path)
      let last = before.last ?? .distantPast
      let isSound =
        run.isFine && after.dropLast(2) == before[...] && after.count == before.count + 2
        && after.suffix(2).allSatisfy { max(start, last)...max(end, last) ~= $0 }
      report.count(error.row, failure: isSound ? nil : "\(run.summary): \(before) → \(after)")
      let isBehind = end < last
      let isTold = run.messages.contains(language == "en" ? "the clock says" : "đồng hồ đang là")
      report.count(Self.noteRow, failure: isTold == isBehind ? nil : run.summary)
      look(path, error, language, isBehind: Self.now(error) < after.last ?? last, into: &report)
    }
    report.count(
      "ledgers of the real binary INTACT, each event once",
      failure: journal.fault(inLedgerAt: path, isSettled: true))
  }

  /// Asks those who read about the clock.
  private func look(
    _ path: String, _ error: Error, _ language: String, isBehind: Bool,
    into report: inout CampaignReport
  ) {
    let environment = tracer.environment(clockOffBy: error.rawValue)
    let options = ["--ledger", path, "--json", "--lang", language]
    let doctor = ProgramRun(
      tracer.words([program.path, "doctor"] + options), environment: environment)
    let state = isBehind ? "doubtful" : "good"
    let isTold =
      doctor.output.contains("{\"check\":\"clock\",")
      && doctor.output
        .split(separator: "{").contains { part in
          part.hasPrefix("\"check\":\"clock\"") && part.contains("\"state\":\"\(state)\"")
        }
    report.count(Self.doctorRow, failure: isTold ? nil : doctor.output + doctor.summary)
    for command in ["verify", "findings"] {
      let run = ProgramRun(
        tracer.words([reader.path, command] + options), environment: environment)
      report.count(
        Self.readerRow,
        failure: run.isFine && run.output.contains("\"recordedahead\":") == isBehind
          ? nil : "\(command): \(run.summary)")
    }
  }

  /// What the wrong clock says.
  private static func now(_ error: Error) -> Instant {
    Instant(clamping: Int64(SystemClock.now() + error.rawValue * 1_000))
  }

  /// The recorded times of a ledger, in order.
  private static func recordedTimes(_ path: String) throws -> [Instant] {
    try Ledger(reading: PosixStore(path: path, allowAnyFileSystem: true)).index.events
      .map(\.recordedTime)
  }
}
