// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import EventCoding
import Journals

extension FuzzTarget {
  /// Reads and writes the lines of one ledger.
  static let coder: EventCoder? = {
    // The name is a name; were it none, every target that needs it would say so.
    guard let origin = try? LedgerOrigin("ledger.example/test") else { return nil }
    return EventCoder(origin: origin, offset: .indochina)
  }()

  /// Tells its lines at a glance.
  private static let glance = coder.map { LineAcceptance($0) }

  /// What is said where there is no coder.
  private static let noCoder = FuzzOutcome.violated("there is no coder")

  /// A line that is accepted is written again byte for byte, and so is its intent.
  static func line(_ bytes: [UInt8]) -> FuzzOutcome {
    guard let coder else { return noCoder }
    let read = { () throws(LineError) in try coder.decodeLine(bytes.span) }
    if glance?.isLine(bytes.span) == true, (try? coder.decodeLine(bytes.span)) == nil {
      return .violated("a line is told at a glance that is none")
    }
    return FuzzOutcome(read) { event in
      guard bytes.count <= JournalLimits.lineByteCount else { return "a line is too long" }
      guard let predecessor = LineFormat.predecessor(of: bytes.span) else {
        return "a line has no predecessor"
      }
      // Why a line cannot be written does not matter: it was read.
      let line = try? coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: predecessor)
      guard line == bytes else { return "a line is written otherwise" }
      var atOnce: [UInt8] = []
      let inscribe = LineInscription(coder, of: [event.intent], at: event.recordedTime)
      if inscribe(0, event.sequence, to: &atOnce),
        atOnce + LineFormat.end(after: predecessor) != bytes
      {
        return "a line is written otherwise at once"
      }
      guard let intent = try? coder.encode(intent: event.intent),
        (try? coder.decodeIntent(intent.span)) == event.intent
      else { return "the intent of a line does not come back" }
      return nil
    }
  }

  /// An intent that is accepted is written again byte for byte.
  static func intent(_ bytes: [UInt8]) -> FuzzOutcome {
    guard let coder else { return noCoder }
    let read = { () throws(LineError) in try coder.decodeIntent(bytes.span) }
    return FuzzOutcome(read) { intent in
      guard (try? coder.encode(intent: intent)) == bytes else {
        return "an intent is written otherwise"
      }
      if case .ledgerOpened = intent.body {
        guard let opened = try? EventCoder(openingIntent: bytes.span),
          (try? opened.decodeIntent(bytes.span)) == intent
        else { return "an opening does not open" }
      }
      return nil
    }
  }

  /// A JSON value that is accepted is written again byte for byte.
  static func json(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(JSONSyntaxError) in try JSONValue(parsing: bytes) }
    return FuzzOutcome(read) { value in
      (try? value.canonicalBytes()) == bytes ? nil : "JSON is written otherwise"
    }
  }

  /// A text that is accepted keeps its bytes, also within JSON.
  static func text(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(TextFlaw) in try TextCheck.checkedText(bytes.span) }
    return FuzzOutcome(read) { text in
      guard text.utf8.elementsEqual(bytes), TextCheck.firstFlaw(in: text) == nil else {
        return "a text has other bytes"
      }
      guard bytes.count < JournalLimits.lineByteCount / 2 else { return nil }
      guard let written = try? JSONValue.string(text).canonicalBytes(),
        let again = (try? JSONValue(parsing: written))?.stringValue
      else { return "a text cannot be written as JSON" }
      return isSame(text, again) ? nil : "a text comes back otherwise from JSON"
    }
  }

  /// Every line of a file is lent once and in order, however the file is cut into pieces.
  static func lines(_ bytes: [UInt8]) -> FuzzOutcome {
    let whole = WatchedLines(bytes, pieceByteCount: max(1, bytes.count))
    for pieceByteCount in [1, 3, 64] {
      let pieces = WatchedLines(bytes, pieceByteCount: pieceByteCount)
      guard pieces.lines == whole.lines, pieces.failure == whole.failure else {
        return .violated("pieces of \(pieceByteCount) bytes make other lines")
      }
    }
    let read = { () throws(WatchedLines.Refusal) in try whole.accepted() }
    return FuzzOutcome(read) { lines in
      var expected = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if expected.last?.isEmpty == true { expected.removeLast() }
      return lines.elementsEqual(expected, by: { $0.elementsEqual($1) })
        ? nil : "lines are lost or made up"
    }
  }
}
