// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Directives
import JournalWriters
import Journals
import LedgerEngine
import LedgerLiterals
import SimulatedDisks

/// A small ledger in memory, and what is submitted to it.
enum EngineFixture {
  /// When the tests begin.
  static let start: Instant = "2026-06-01T08:00:00+07:00"

  /// The opening.
  static let opening = Intent(
    id: "ledger#opened", time: "2026-01-01", actor: "clerk",
    body: .ledgerOpened(
      LedgerOpened(
        origin: "ledger.example/test", format: 1, name: "Sổ thử", offset: .indochina,
        policy: .strict)))

  /// The registration of a party.
  static func party(_ id: PartyID, name: String = "Sở") -> Intent {
    Intent(
      id: "\(id)#registered", time: "2026-01-01", actor: "clerk",
      body: .partyRegistered(PartyRegistered(party: id, kind: .organization, name: name)))
  }

  /// The issue of a notice.
  static func notice(_ id: NoticeID, by issuer: PartyID) -> Intent {
    Intent(
      id: "\(id)#issued", time: "2026-05-28", actor: "clerk",
      body: .noticeIssued(
        NoticeIssued(
          notice: id, title: "Kết luận", kind: "Thông báo", issuer: issuer,
          decided: "2026-05-28")))
  }

  /// A disk with a ledger that holds its opening only.
  static func disk() throws -> MemoryDisk {
    let disk = MemoryDisk()
    _ = try Ledger.creating(MemoryStore(disk), opening: opening) { start }
    return disk
  }

  /// Puts files in the place of those of a ledger, as somebody does who copies a backup over it.
  static func put(_ files: [JournalPath: [UInt8]], on disk: MemoryDisk) throws {
    let store = MemoryStore(disk)
    for (path, bytes) in files {
      try store.change(.remove(path))
      _ = try store.create(path).append(bytes[...])
    }
  }

  /// All bytes of the ledger, by path.
  static func bytes(of disk: MemoryDisk) throws -> [JournalPath: [UInt8]] {
    let store = MemoryStore(disk)
    var files: [JournalPath: [UInt8]] = [:]
    for folder in [JournalFolder.ledger, .events] {
      for name in try store.names(in: folder) ?? [] where name != "lock" {
        let path = JournalPath(folder, name)
        guard let count = try store.byteCount(of: path) else { continue }
        files[path] = try store.bytes(of: path, at: 0, count: count)
      }
    }
    return files
  }

  /// The identifiers of all committed events.
  static func recorded(on disk: MemoryDisk) throws -> [String] {
    let ledger = try Ledger(reading: MemoryStore(disk))
    return ledger.index.events.map(\.id.rawValue)
  }
}
