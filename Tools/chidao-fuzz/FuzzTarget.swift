// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Commands
import Directives
import EventCoding
import Inquiries
import Journals

/// What the fuzzer feeds, and what must hold: accepted bytes are written back byte for byte.
///
/// `CHIDAO_FUZZ_TARGET` names one; without it the first byte of the input chooses.
enum FuzzTarget: String, CaseIterable {
  case line
  case intent
  case json
  case dates
  case phrases
  case names
  case slots
  case arguments

  /// The ledger whose lines are read.
  private static let coder: EventCoder? = {
    // The name is a name; were it none, nothing would be read and every run would stop.
    guard let origin = try? LedgerOrigin("ledger.example/test") else { return nil }
    return EventCoder(origin: origin, offset: .indochina)
  }()

  /// Feeds one input; a violation ends the process, which is how the fuzzer is told.
  func feed(_ bytes: [UInt8]) {
    // A parser that refuses has done its work; why does not matter here.
    switch self {
    case .line:
      if let coder = Self.coder, let event = try? coder.decodeLine(bytes.span),
        let predecessor = LineFormat.predecessor(of: bytes.span)
      {
        let line = try? coder.encodeLine(
          event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
          after: predecessor)
        precondition(line == bytes, "a line is written otherwise")
      }
    case .intent:
      if let coder = Self.coder, let intent = try? coder.decodeIntent(bytes.span) {
        precondition((try? coder.encode(intent: intent)) == bytes, "an intent is written otherwise")
      }
    case .json:
      if let value = try? JSONValue(parsing: bytes) {
        precondition((try? value.canonicalBytes()) == bytes, "JSON is written otherwise")
      }
    case .dates: Self.feedDates(String(decoding: bytes, as: UTF8.self))
    case .phrases:
      let text = String(decoding: bytes, as: UTF8.self)
      _ = try? DeadlinePhrase.rule(of: text, offset: .indochina)
      _ = try? RecurrencePhrase.reading(of: text)
    case .names: Self.feedNames(String(decoding: bytes, as: UTF8.self))
    case .slots:
      if let slot = CommitSlot(bytes: bytes) {
        precondition(slot.bytes == bytes, "a slot is written otherwise")
      }
      _ = CommitFile(bytes: bytes)
    case .arguments: Self.feedArguments(bytes)
    }
  }

  /// Days, instants, periods and decimals.
  private static func feedDates(_ text: String) {
    func isSame(_ written: String) -> Bool { written.utf8.elementsEqual(text.utf8) }
    if let day = try? CalendarDay(text) { precondition(isSame(day.description), "a day") }
    if let instant = try? Instant(text, in: .indochina, precision: .seconds) {
      precondition(isSame(instant.text(in: .indochina)), "an instant")
    }
    if let instant = try? Instant(text, in: .indochina, precision: .milliseconds) {
      precondition(
        isSame(instant.text(in: .indochina, precision: .milliseconds)), "a precise instant")
    }
    if let period = try? Period(text) { precondition(isSame(period.description), "a period") }
    if let number = try? DecimalNumber(text) {
      precondition(isSame(number.description), "a decimal")
    }
  }

  /// Names of events, parties and segments.
  private static func feedNames(_ text: String) {
    func isSame(_ written: String) -> Bool { written.utf8.elementsEqual(text.utf8) }
    if let id = try? EventID(text) { precondition(isSame(id.rawValue), "the name of an event") }
    if let id = try? PartyID(text) { precondition(isSame(id.rawValue), "the name of a party") }
    if let name = SegmentName(text: text) { precondition(isSame(name.text), "a segment") }
  }

  /// A command line whose words are separated by zero bytes, about a ledger that is not there.
  private static func feedArguments(_ bytes: [UInt8]) {
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    // What writes files or reads others is not run: only the words are tried.
    let context = CommandContext(
      arguments: words + ["--help"], workingDirectory: "/nonexistent",
      now: { Instant(clamping: 1_780_000_000_000) },
      readFile: { path, _ in .failure(.tooLarge(path: path, limit: 0)) },
      output: OutputSink { _ in .written }, messages: OutputSink { _ in .written })
    _ = Chidao.program.run(context)
  }
}
