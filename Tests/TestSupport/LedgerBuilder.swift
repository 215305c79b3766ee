// Directive ledger · TestSupport — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Builds small ledgers for tests, in few words.
///
/// Instants are written `2026-06-22` (its midnight) or `2026-06-22T12:00`, in Indochina time. An
/// event is recorded at its effective time, or as soon after as the ledger allows, unless
/// `recorded` says otherwise. Texts that are no identifiers or instants stop the test.
public struct LedgerBuilder {
  /// The ledger so far.
  public private(set) var index = LedgerIndex()
  /// Who records.
  private let actor: ActorID

  /// Opens a ledger.
  public init(opened: String = "2024-01-01", policy: DeadlinePolicy = .strict) {
    actor = Self.id("clerk")
    let opening = LedgerOpened(
      origin: Self.id("ledger.example/test"), format: 1, name: "A fictional ledger",
      offset: .indochina, policy: policy)
    record(.ledgerOpened(opening), at: opened)
  }

  /// The position of the last event.
  public var last: SequenceNumber { SequenceNumber(UInt64(index.events.count - 1)) }

  /// Records an event and answers its name: `e` and its sequence number.
  @discardableResult public mutating func record(
    _ body: EventBody, at time: String, recorded: String? = nil
  ) -> EventID {
    record(body, at: Self.time(time), recorded: recorded.map(Self.time))
  }

  /// Records an event at an instant.
  @discardableResult public mutating func record(
    _ body: EventBody, at time: Instant, recorded: Instant? = nil
  ) -> EventID {
    let id = Self.eventID("e\(index.events.count)")
    let previous = index.events.last?.recordedTime ?? .distantPast
    index.apply(
      Event(
        intent: Intent(id: id, time: time, actor: actor, body: body),
        sequence: SequenceNumber(UInt64(index.events.count)),
        recordedTime: max(previous, recorded ?? time)))
    return id
  }

  /// An identifier that is known to be one.
  public static func id<Subject>(_ text: String) -> Identifier<Subject> {
    do {
      return try Identifier(text)
    } catch {
      preconditionFailure("“\(text)” is no identifier: \(error)")
    }
  }

  /// An event name that is known to be one.
  public static func eventID(_ text: String) -> EventID {
    do {
      return try EventID(text)
    } catch {
      preconditionFailure("“\(text)” is no event name: \(error)")
    }
  }

  /// An instant that is known to be one.
  public static func time(_ text: String) -> Instant {
    let full = text.contains("T") ? "\(text):00+07:00" : "\(text)T00:00:00+07:00"
    do {
      return try Instant(full, in: .indochina, precision: .seconds)
    } catch {
      preconditionFailure("“\(text)” is no instant: \(error)")
    }
  }

  /// A day that is known to be one.
  public static func day(_ text: String) -> CalendarDay { time(text).day(in: .indochina) }
}
