// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding

/// What a line changes in the tables that peers make too.
struct FoldedLine: Sendable {
  /// What becomes of a directive.
  enum Change: Sendable {
    /// It was issued.
    case issued(notice: String, due: String?)
    /// Its deadline is another.
    case due(String)
    /// Something was reported.
    case report(status: String, party: String)
    /// Somebody was made its lead.
    case lead(String)
  }

  /// The position that the line states.
  let sequence: Int
  /// When it was recorded.
  let recordedTime: Instant
  /// The type of the event.
  let type: EventType
  /// The directive and what becomes of it, if anything.
  let change: (directive: String, change: Change)?

  /// Looks at the line that begins at a position, and moves the position to its newline; nil where
  /// it is no line.
  static func next(
    _ bytes: Span<UInt8>, _ position: inout Int, _ decode: LineDecoder, _ days: inout DayMemory
  ) -> FoldedLine? {
    switch decode.glance(bytes, &position, &days) {
    case .accepted(let line): FoldedLine(line, bytes)
    case .event(let event): FoldedLine(event, decode.coder.offset)
    case nil: nil
    }
  }

  /// What a line changes that was told at a glance.
  private init(_ line: AcceptedLine, _ bytes: Span<UInt8>) {
    /// The text of a member.
    func text(_ key: StaticString, _ object: Range<Int>) -> String? {
      AcceptedLine.value(of: key, of: object, in: bytes).map { bytes.text($0) }
    }
    var change: Change?
    switch line.type {
    case .directiveIssued:
      let deadline = AcceptedLine.value(of: "deadline", of: line.data, in: bytes)
      change = text("notice", line.data).map { notice in
        .issued(notice: notice, due: deadline.flatMap { text("due", $0) })
      }
    case .deadlineChanged:
      let deadline = AcceptedLine.value(of: "deadline", of: line.data, in: bytes)
      change = deadline.flatMap { text("due", $0) }.map { .due($0) }
    case .statusReported:
      if let party = text("party", line.data), let status = text("status", line.data) {
        change = .report(status: status, party: party)
      }
    case .assignmentMade:
      if text("role", line.data) == Role.lead.rawValue {
        change = text("party", line.data).map { .lead($0) }
      }
    default: break
    }
    sequence = line.sequence
    recordedTime = line.recordedTime
    type = line.type
    self.change = change.map { (bytes.text(line.subject), $0) }
  }

  /// What an event changes that had to be read.
  private init(_ event: Event, _ offset: UTCOffset) {
    let change: Change? =
      switch event.body {
      case .directiveIssued(let issued):
        .issued(notice: issued.notice.rawValue, due: issued.deadline?.due.text(in: offset))
      case .deadlineChanged(let changed): .due(changed.deadline.due.text(in: offset))
      case .statusReported(let report):
        .report(status: report.status.rawValue, party: report.party.rawValue)
      case .assignmentMade(let assigned) where assigned.role == .lead:
        .lead(assigned.party.rawValue)
      default: nil
      }
    sequence = Int(event.sequence.rawValue)
    recordedTime = event.recordedTime
    type = event.body.type
    self.change = event.body.directive.flatMap { directive in
      change.map { (directive.rawValue, $0) }
    }
  }
}

extension Span<UInt8> {
  /// The text that some bytes are.
  fileprivate func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
