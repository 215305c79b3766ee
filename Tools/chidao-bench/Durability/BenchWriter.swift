// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores

/// One of the processes that write: what it writes, and how.
struct BenchWriter {
  /// Which of them it is.
  let number: Int
  /// What it writes.
  let load: Load

  /// The number of directives that are reported on in turn, as on a working day.
  static let directiveCount = 64
  /// When it all takes place.
  private static let start = Instant(
    startOf: CalendarDay(year: 2026, month: 1, day: 5) ?? .epoch, in: .indochina)

  /// What stands in the ledger before anybody writes.
  static func prepare(_ store: PosixStore, directives: Int = directiveCount) throws {
    let office = try PartyID("van-phong-mau")
    let notice = try NoticeID("tb-mau")
    let opening = LedgerOpened(
      origin: try LedgerOrigin("ledger.example/mau"), format: 1, name: "Sổ đo Mẫu",
      offset: .indochina, policy: .strict)
    var bodies: [EventBody] = [
      .partyRegistered(
        PartyRegistered(party: office, kind: .organization, name: "Văn phòng tỉnh Mẫu")),
      .noticeIssued(
        NoticeIssued(
          notice: notice, title: "Kết luận để đo", kind: "Thông báo", issuer: office,
          decided: start.day(in: .indochina))),
    ]
    for number in 1...directives {
      let directive = try DirectiveID("tb-mau/\(number)")
      bodies += [
        .directiveIssued(
          DirectiveIssued(
            directive: directive, notice: notice, section: "\(number)", summary: "Để đo",
            force: .order, kind: .once)),
        .assignmentMade(AssignmentMade(directive: directive, party: office, role: .lead)),
      ]
    }
    _ = try Ledger.creating(store, opening: try intent("opened", .ledgerOpened(opening))) { start }
    var ledger = try Ledger(reading: store)
    let intents = try bodies.enumerated().map { try intent("mau-\($0)", $1) }
    _ = try ledger.submit(Submission(intents)) { start }
  }

  /// Submits report after report to the ledger, and waits for each batch to be acknowledged.
  func writeLedger(_ store: PosixStore) throws {
    var ledger = try Ledger(reading: store)
    for batch in try batches() {
      _ = try ledger.submit(Submission(batch)) { Self.start }
    }
  }

  /// Writes the same bytes and syncs each batch.
  ///
  /// - Parameter withSlot: whether one of two slots in the commit file is then written and synced.
  func writePlainly(_ store: PosixStore, withSlot: Bool) throws {
    let file = try store.open(.segment(.start))
    let commit = withSlot ? try store.open(.commit) : nil
    let slot = [UInt8](repeating: UInt8(ascii: " "), count: 4096)
    for (number, batch) in try lines().enumerated() {
      try file.appendAll(Array(batch.joined()))
      try file.sync()
      guard let commit else { continue }
      try commit.writeAll(slot, at: number % 2 * slot.count)
      try commit.sync()
    }
  }

  /// The same lines as statements for `sqlite3`.
  func statements() throws -> [UInt8] {
    var text = ".timeout 600000\nPRAGMA synchronous=FULL;\n"
    for (number, batch) in try lines().enumerated() {
      text += "BEGIN IMMEDIATE;\n"
      for (place, line) in batch.enumerated() {
        let line = String(decoding: line, as: UTF8.self).replacing("\n", with: "")
        text += "INSERT INTO event VALUES('\(self.number)-\(number)-\(place)','\(line)');\n"
      }
      text += "COMMIT;\n"
    }
    return Array(text.utf8)
  }

  /// The lines as the ledger would store them.
  private func lines() throws -> [[[UInt8]]] {
    let coder = EventCoder(origin: try LedgerOrigin("ledger.example/mau"), offset: .indochina)
    return try batches().map { batch in
      try batch.map { intent in
        try coder.encodeLine(
          intent, sequence: SequenceNumber(1), recordedTime: Self.start, after: .zero)
          + [UInt8(ascii: "\n")]
      }
    }
  }

  /// The reports, batch by batch.
  private func batches() throws -> [[Intent]] {
    let directives = try (1...Self.directiveCount).map { try DirectiveID("tb-mau/\($0)") }
    let office = try PartyID("van-phong-mau")
    return try stride(from: 0, to: load.eventsPerWriter, by: load.batch).map { first in
      try (first..<min(first + load.batch, load.eventsPerWriter)).map { place in
        let report = StatusReported(
          directive: directives[place % directives.count], party: office, status: .underway,
          note: "Đã thực hiện phần việc thứ \(place), đang tổng hợp số liệu của các xã.",
          percent: Int64(place % 100))
        return try Self.intent("bao-cao-\(number)-\(place)", .statusReported(report))
      }
    }
  }

  /// An intent of the office.
  private static func intent(_ id: String, _ body: EventBody) throws -> Intent {
    Intent(id: try EventID(id), time: start, actor: try ActorID("van-phong-mau"), body: body)
  }
}
