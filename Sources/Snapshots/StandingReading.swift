// Directive ledger · Snapshots — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import SegmentIndexes

/// Reads what `StandingWriting` writes.
struct StandingReading {
  /// What the names stand for, by number; at 0 nothing.
  private var parties: [PartyID?] = [nil]
  private var notices: [NoticeID?] = [nil]
  private var statuses: [ObligationStatus?] = [nil]
  private var cells: [Cell?] = [nil]

  /// The obligations of all directives so far.
  private var standings: [Standing] = []
  /// The parties that all directives so far name.
  private var named: [PartyID] = []
  /// The number of both, behind each directive, with what else is known of it.
  private var heads: [Head] = []

  /// What is known of a directive beside its lists.
  private struct Head {
    let event: SequenceNumber
    let notice: NoticeID?
    let isPlain: Bool
    let until: Instant?
    let partyEnd: Int
    let obligationEnd: Int
  }

  /// A number that stands for nothing.
  private struct Flaw: Error {}

  /// The directives; nil where some of their bytes say nothing.
  static func directives(_ reading: inout BinaryReading) -> [DirectiveStanding]? {
    do throws(Flaw) {
      var all = try Self(&reading)
      let count = reading.number()
      let (obligations, parties) = (reading.number(), reading.number())
      // No more room than the bytes that are left can fill.
      all.heads.reserveCapacity(Swift.min(count, reading.rest / 32))
      all.standings.reserveCapacity(Swift.min(obligations, reading.rest / 32))
      all.named.reserveCapacity(Swift.min(parties, reading.rest / 4))
      for _ in 0..<count { try all.takeDirective(&reading) }
      return all.directives
    } catch {
      return nil
    }
  }

  /// Reads the names.
  private init(_ reading: inout BinaryReading) throws(Flaw) {
    let count = reading.number()
    for _ in 0..<count {
      let name = reading.text()
      guard reading.isWhole else { throw Flaw() }
      parties.append(try? PartyID(name))
      notices.append(try? NoticeID(name))
      statuses.append(ObligationStatus(rawValue: name))
      cells.append(Cell(rawValue: name))
    }
  }

  /// Takes the next directive.
  private mutating func takeDirective(_ reading: inout BinaryReading) throws(Flaw) {
    let event = reading.number()
    let until = try time(&reading)
    let notice = try name(&reading, notices)
    let plainness = reading.smallNumber()
    guard plainness < 2 else { throw Flaw() }
    let (partyCount, count) = (reading.smallNumber(), reading.smallNumber())
    for _ in 0..<partyCount {
      guard let party = try name(&reading, parties) else { throw Flaw() }
      named.append(party)
    }
    for _ in 0..<count { standings.append(try standing(&reading)) }
    guard reading.isWhole else { throw Flaw() }
    heads.append(
      Head(
        event: SequenceNumber(UInt64(event)), notice: notice, isPlain: plainness == 1, until: until,
        partyEnd: named.count, obligationEnd: standings.count))
  }

  /// The directives that were taken.
  private var directives: [DirectiveStanding] {
    var (party, obligation) = (0, 0)
    return heads.map { head in
      defer { (party, obligation) = (head.partyEnd, head.obligationEnd) }
      return DirectiveStanding(
        event: head.event, notice: head.notice,
        obligations: standings[obligation..<head.obligationEnd], isPlain: head.isPlain,
        parties: named[party..<head.partyEnd], until: head.until)
    }
  }

  /// The next obligation.
  private func standing(_ reading: inout BinaryReading) throws(Flaw) -> Standing {
    let holder = try holder(&reading)
    let group = try name(&reading, parties)
    let status = try name(&reading, statuses)
    let due = try time(&reading)
    let cell = try name(&reading, cells)
    let days = reading.smallNumber()
    guard reading.isWhole, let status else { throw Flaw() }
    return Standing(
      holder: holder, group: group, status: status, due: due,
      verdict: cell.map { .settled($0, lateDays: days) } ?? .open(sparedDays: days))
  }

  /// The next holder.
  private func holder(_ reading: inout BinaryReading) throws(Flaw) -> Holder {
    let kind = SnapshotNumber.HolderKind(rawValue: reading.smallNumber())
    let subject = try name(&reading, parties)
    switch (kind, subject) {
    case (.nobody, nil): return .nobody
    case (.party, let party?): return .party(party)
    case (.undecided, let party?): return .undecided(after: party)
    case (.unresolved, let group?): return .unresolved(group: group)
    case (.membersUnnamed, let group?):
      return .membersUnnamed(group: group, known: reading.number(), size: reading.number())
    default: throw Flaw()
    }
  }

  /// The next instant, or none.
  private func time(_ reading: inout BinaryReading) throws(Flaw) -> Instant? {
    let number = reading.number()
    guard SnapshotNumber.isTime(number) else { throw Flaw() }
    return SnapshotNumber.instant(number)
  }

  /// What the next name stands for, or nothing.
  private func name<Value>(
    _ reading: inout BinaryReading, _ values: [Value?]
  ) throws(Flaw) -> Value? {
    let number = reading.smallNumber()
    guard number > 0 else { return nil }
    guard values.indices.contains(number), let value = values[number] else { throw Flaw() }
    return value
  }
}
