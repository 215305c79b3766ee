// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// The register of parties: names, ends, members, offices.
@Suite struct RegisterTests {
  /// An identifier.
  static func id(_ text: String) -> PartyID { LedgerBuilder.id(text) }

  @Test func `a party has the name of its day, and before its first name that one`() {
    var ledger = LedgerBuilder()
    ledger.register("a", name: "Old", at: "2024-02-01")
    ledger.rename("a", "New", at: "2025-03-01")
    let register = ledger.view("2026-01-01").register
    let names = ["2023-01-01", "2024-02-01", "2025-02-28", "2025-03-01"].map {
      register.name(of: Self.id("a"), at: LedgerBuilder.time($0))
    }
    #expect(names.map { $0?.value.name } == ["Old", "Old", "Old", "New"])
    #expect(names.map { $0?.sequences } == [[seq(1)], [seq(1)], [seq(1)], [seq(2)]])
    #expect(ledger.view("2025-01-01").register[Self.id("a")]?.names.count == 1)
    #expect(register.name(of: Self.id("b"), at: .distantPast) == nil)
  }

  @Test func `the head of a party is who holds its office, the latest to take it up`() throws {
    var ledger = LedgerBuilder()
    ledger.register("office", kind: .office)
    ledger.register("a", head: "office")
    for person in ["p", "q"] { ledger.register(person, kind: .person) }
    ledger.assume("office", "p", at: "2024-02-01")
    ledger.assume("office", "q", capacity: "acting", at: "2024-06-01")
    ledger.vacate("office", "q", at: "2024-08-01")
    ledger.vacate("office", "p", at: "2024-10-01")
    let register = ledger.view("2025-01-01").register
    let heads = ["2024-01-31", "2024-02-01", "2024-06-01", "2024-08-01", "2024-10-01"].map {
      register.head(of: Self.id("a"), at: LedgerBuilder.time($0))?.value.person.rawValue
    }
    #expect(heads == [nil, "p", "q", "p", nil])
    let acting = try #require(register.head(of: Self.id("a"), at: LedgerBuilder.time("2024-07-01")))
    #expect(acting.value.capacity == "acting")
    #expect(acting.value.since == LedgerBuilder.time("2024-06-01"))
    #expect(acting.sequences == [seq(2), seq(6), seq(7)])
    let own = register.head(of: Self.id("office"), at: LedgerBuilder.time("2024-03-01"))
    #expect(own?.value.person == Self.id("p"))
    #expect(register.head(of: Self.id("p"), at: LedgerBuilder.time("2024-03-01")) == nil)
  }

  @Test(arguments: [nil, "acting"])
  func `who takes up an office earlier than was known leaves it once`(capacity: String?) {
    var ledger = LedgerBuilder()
    ledger.register("office", kind: .office)
    ledger.register("p", kind: .person)
    ledger.assume("office", "p", at: "2024-03-10")
    ledger.assume("office", "p", capacity: capacity, at: "2024-02-05")
    ledger.vacate("office", "p", at: "2024-04-20")
    let register = ledger.view("2025-01-01").register
    let heads = ["2024-02-04", "2024-02-05", "2024-03-10", "2024-04-19", "2024-04-20"].map {
      register.head(of: Self.id("office"), at: LedgerBuilder.time($0))?.value
    }
    #expect(heads.map { $0?.person.rawValue } == [nil, "p", "p", "p", nil])
    #expect(heads.map(\.?.capacity) == [nil, capacity, nil, nil, nil])
    let since = capacity == nil ? "2024-02-05" : "2024-03-10"
    #expect(heads[3]?.since == LedgerBuilder.time(since))
    // As it was known before the earlier assumption came in.
    let before = ledger.view("2025-01-01", known: .sequence(seq(3))).register
    #expect(before.head(of: Self.id("office"), at: LedgerBuilder.time("2024-02-05")) == nil)
  }

  @Test func `members come and go`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.group("g", ["a"])
    ledger.join("g", "b", at: "2024-03-01")
    ledger.join("g", "b", at: "2024-04-01")
    ledger.leave("g", "a", at: "2024-05-01")
    ledger.leave("g", "a", at: "2024-06-01")
    ledger.join("g", "a", at: "2024-07-01")
    let register = ledger.view("2025-01-01").register
    let members = ["2023-12-31", "2024-01-01", "2024-03-01", "2024-05-01", "2024-07-01"].map {
      register.members(of: Self.id("g"), at: LedgerBuilder.time($0)).map(\.rawValue)
    }
    #expect(members == [[], ["a"], ["a", "b"], ["b"], ["b", "a"]])
    #expect(register.groups(of: Self.id("a")) == [Self.id("g")])
  }

  @Test func `a party falls under itself, its groups, its parents and their groups`() {
    var ledger = LedgerBuilder()
    ledger.register("top")
    ledger.register("middle", parent: "top")
    ledger.register("low", parent: "middle")
    ledger.group("g", ["middle"])
    let view = ledger.view("2025-01-01")
    for (other, falls) in [
      ("low", true), ("middle", true), ("top", true), ("g", true), ("x", false),
    ] {
      #expect(view.register.falls(Self.id("low"), under: Self.id(other), at: view.at) == falls)
    }
    #expect(!view.register.falls(Self.id("top"), under: Self.id("low"), at: view.at))
  }

  @Test func `parents in a circle are no endless road`() {
    var ledger = LedgerBuilder()
    ledger.register("a", parent: "b")
    ledger.register("b", parent: "a")
    let view = ledger.view("2025-01-01")
    #expect(!view.register.falls(Self.id("a"), under: Self.id("x"), at: view.at))
  }

  @Test func `a succession lists heir after heir with dates and events`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    ledger.succeed("a", by: "b", at: "2024-03-01")
    ledger.succeed("b", by: ["c": ["land"]], at: "2024-05-01")
    ledger.succeed("c", at: "2024-07-01")
    let register = ledger.view("2025-01-01").register
    let steps = register.succession(
      of: Self.id("a"), field: "land", at: LedgerBuilder.time("2024-08-01"))
    #expect(steps.map(\.relation) == [.succeeded, .succeeded, .undecided])
    #expect(steps.map(\.party.rawValue) == ["b", "c", "c"])
    #expect(steps.map(\.sequences) == [[seq(4)], [seq(5)], [seq(6)]])
    let work = register.succession(
      of: Self.id("a"), field: "work", at: LedgerBuilder.time("2024-08-01"))
    #expect(work.map(\.relation) == [.succeeded, .undecided])
    #expect(
      register.succession(of: Self.id("a"), field: nil, at: LedgerBuilder.time("2024-02-01")) == [])
  }

  @Test func `a retracted end never was, and a second end changes nothing`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    let end = ledger.succeed("a", by: "b", at: "2024-03-01")
    ledger.succeed("a", by: "c", at: "2024-06-01")
    #expect(ledger.view("2025-01-01").register[Self.id("a")]?.end?.sequence == seq(4))
    ledger.retract(end, at: "2024-07-01")
    #expect(ledger.view("2025-01-01").register[Self.id("a")]?.end?.sequence == seq(5))
  }

  @Test(arguments: UInt64(1)...40)
  func `parties that are read when they are asked for are those that were read before`(
    seed: UInt64
  ) {
    let index = RandomLife.ledger(seed: seed, count: 60).index
    for (count, hour) in [(1, 100), (9, 300), (40, 60), (index.events.count, 150)] {
      Self.expectSame(
        index, RandomLedger.parties + RandomLedger.groups, archived: count,
        at: RandomLedger.hour(hour))
    }
  }

  @Test func `so are those with a past, a future, or no registration any more`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c", "heir")
    ledger.register("a", name: "Registered twice", at: "2024-02-01")
    ledger.register("late", at: "2030-01-01")
    ledger.register("office", kind: .office)
    ledger.register("headed", head: "office")
    ledger.register("p", kind: .person)
    ledger.group("g", ["a", "c"])
    ledger.group("h", ["g", "late"])
    ledger.rename("a", "New", at: "2025-03-01")
    ledger.rename("a", "Newer", at: "2025-02-01")
    ledger.assume("office", "p", at: "2024-02-01")
    ledger.vacate("office", "p", at: "2024-10-01")
    ledger.join("g", "b", at: "2024-03-01")
    ledger.leave("g", "a", at: "2024-05-01")
    ledger.succeed("b", by: "heir", at: "2025-01-01")
    let index = ledger.index
    // The registration of a member, and that of a group.
    for party in ["c", "h"] {
      let target = index.events.first { event in
        if case .partyRegistered(let registered) = event.body {
          registered.party == Self.id(party)
        } else {
          false
        }
      }
      guard let target else {
        Issue.record("\(party) is not registered")
        return
      }
      ledger.record(
        .eventRetracted(EventRetracted(event: target.id, reason: "…")), at: "2025-04-01")
    }
    let parties = ["a", "b", "c", "heir", "late", "office", "headed", "p", "g", "h"]
    for count in [1, 6, 12, ledger.index.events.count] {
      for day in ["2023-01-01", "2024-03-01", "2024-12-31", "2025-02-15", "2031-01-01"] {
        Self.expectSame(ledger.index, parties, archived: count, at: LedgerBuilder.time(day))
      }
    }
  }

  /// Expects of a register behind an archive of some events what one of all events says.
  private static func expectSame(
    _ index: LedgerIndex, _ names: [String], archived count: Int, at instant: Instant
  ) {
    let viewpoint = Viewpoint(at: instant)
    let made = LedgerView(index, from: viewpoint).register
    var asked: Register {
      var archived = LedgerIndex(HeldArchive(index, count: count))
      for event in index.events.dropFirst(count) { archived.apply(event) }
      return LedgerView(archived, from: viewpoint).register
    }
    // Each party alone, then all of them behind one.
    let parties = (names + ["x"]).map { id($0) }
    for party in parties {
      #expect(asked[party] == made[party])
      #expect(asked.groups(of: party) == made.groups(of: party))
    }
    let one = asked
    #expect(one[parties[0]] == made[parties[0]])
    #expect(one.parties == made.parties)
    for party in parties {
      #expect(one[party] == made[party])
      #expect(one.members(of: party, at: instant) == made.members(of: party, at: instant))
      for other in parties {
        #expect(
          one.falls(party, under: other, at: instant)
            == made.falls(party, under: other, at: instant))
      }
    }
  }

  @Test func `circles of groups and of bodies end every walk`() {
    var ledger = LedgerBuilder()
    ledger.register("a", parent: "c")
    ledger.register("b", parent: "a")
    ledger.register("c", parent: "b")
    ledger.group("g", ["h"])
    ledger.group("h", ["g", "a"])
    ledger.succeed("b", by: "c", at: "2024-03-01")
    ledger.succeed("c", by: "b", at: "2024-03-01")
    ledger.notice(at: "2024-06-01")
    ledger.directive(at: "2024-06-01")
    ledger.assign("g", at: "2024-06-01")
    ledger.assign("b", .coordinate, at: "2024-06-01")
    let view = ledger.view("2025-01-01")
    let (register, at) = (view.register, view.at)
    #expect(register.members(of: Self.id("g"), at: at) == [Self.id("a")])
    #expect(register.isIn(Self.id("g"), group: Self.id("h"), at: at))
    #expect(!register.falls(Self.id("a"), under: Self.id("x"), at: at))
    #expect(register.succession(of: Self.id("b"), field: nil, at: at).count == 2)
    #expect(view.obligations(of: LedgerBuilder.id("d")).map(\.holder.value.party) == [Self.id("a")])
    #expect(!view.findings().isEmpty)
  }
}
