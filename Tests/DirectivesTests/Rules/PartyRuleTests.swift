// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The rules about parties, groups, offices and figures.
struct PartyRuleTests {
  /// A registration.
  private static func register(
    _ party: PartyID, _ kind: PartyKind = .organization, parent: PartyID? = nil,
    scope: GroupScope? = nil, members: [PartyID] = [], size: Int64? = nil, head: PartyID? = nil
  ) -> EventBody {
    .partyRegistered(
      PartyRegistered(
        party: party, kind: kind, name: "Tên", parent: parent, scope: scope, members: members,
        size: size, head: head))
  }

  /// A succession.
  private static func succeed(_ party: PartyID, _ heirs: PartyID...) -> EventBody {
    .partySucceeded(PartySucceeded(party: party, heirs: heirs.map { Heir(party: $0) }))
  }

  /// Registrations.
  static let registrations: [RuleRow] = [
    .accepted("a party with parent and head", register("moi", parent: "so-a", head: "chu-tich")),
    .refused("a party twice", register("so-a"), .duplicateParty("so-a"), "subject"),
    .refused(
      "a party that has ended", register("so-a"), after: [succeed("so-a", "so-b")],
      .duplicateParty("so-a"), "subject"),
    .accepted(
      "a party whose registration was retracted", register("moi"),
      after: [
        register("moi"), .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      ]),
    .refused("an unknown parent", register("moi", parent: "la"), .unknownParty("la"), "parent"),
    .refused(
      "a parent that stands below it", register("moi", parent: "duoi-nua"),
      after: [
        register("moi"), register("duoi", parent: "moi"), register("duoi-nua", parent: "duoi"),
        .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      ], .parentCycle("duoi-nua"), "parent"),
    .refused("itself as parent", register("moi", parent: "moi"), .selfReference, "parent"),
    .refused(
      "a head that is no office", register("moi", head: "so-a"),
      .wrongKind("so-a", is: .organization, expected: .office), "head"),
    .refused("scope of no group", register("moi", scope: .open), .outOfPlace, "scope"),
    .refused("members of no group", register("moi", members: ["xa-a"]), .outOfPlace, "members"),
    .refused("size of no group", register("moi", size: 3), .outOfPlace, "size"),
    .refused("a group without scope", register("moi", .group), .missing, "scope"),
    .refused(
      "a closed group of nobody", register("moi", .group, scope: .closed), .groupWithoutMembers,
      "members"),
    .accepted("a closed group counted only", register("moi", .group, scope: .closed, size: 11)),
    .accepted("an open group of nobody", register("moi", .group, scope: .open)),
    .refused(
      "fewer counted than named",
      register("moi", .group, scope: .closed, members: ["xa-a", "xa-b"], size: 1),
      .outOfRange(1, allowed: 2...Int64.max), "size"),
    .refused(
      "a member twice", register("moi", .group, scope: .closed, members: ["xa-a", "xa-a"]),
      .repeated("xa-a"), "members"),
    .refused(
      "an unknown member", register("moi", .group, scope: .closed, members: ["la"]),
      .unknownParty("la"), "members"),
    .refused(
      "a member that contains it", register("moi", .group, scope: .open, members: ["ngoai"]),
      after: [
        register("moi", .group, scope: .open),
        register("trong", .group, scope: .open, members: ["moi"]),
        register("ngoai", .group, scope: .open, members: ["trong"]),
        .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      ], .membershipCycle("ngoai"), "members"),
    .refused(
      "itself as member", register("moi", .group, scope: .open, members: ["moi"]), .selfReference,
      "members"),
  ]

  /// Successions.
  static let successions: [RuleRow] = [
    .accepted("nobody as heir", succeed("so-a")),
    .accepted("two heirs", succeed("so-a", "so-b", "so-c")),
    .accepted("two parties to one heir", succeed("so-a", "so-c"), after: [succeed("so-b", "so-c")]),
    .refused("an unknown party", succeed("la", "so-a"), .unknownParty("la"), "subject"),
    .refused("an unknown heir", succeed("so-a", "la"), .unknownParty("la"), "heirs"),
    .refused("itself as heir", succeed("so-a", "so-a"), .selfReference, "heirs"),
    .refused("an heir twice", succeed("so-a", "so-b", "so-b"), .repeated("so-b"), "heirs"),
    .refused(
      "a second end", succeed("so-a", "so-b"), after: [succeed("so-a", "so-c")],
      .partyEnded("so-a"), "subject"),
    .refused(
      "a chain that leads back", succeed("so-c", "so-a"),
      after: [succeed("so-a", "so-b"), succeed("so-b", "so-c")], .successionCycle("so-a"), "heirs"),
  ]

  /// Groups.
  static let groups: [RuleRow] = [
    .accepted("a new member", .groupJoined(GroupJoined(group: "cac-xa", member: "so-c"))),
    .refused(
      "a member again", .groupJoined(GroupJoined(group: "cac-xa", member: "xa-a")),
      .alreadyMember("xa-a"), "member"),
    .accepted(
      "a member that had left", .groupJoined(GroupJoined(group: "cac-xa", member: "xa-a")),
      after: [.groupLeft(GroupLeft(group: "cac-xa", member: "xa-a"))]),
    .refused(
      "joining what is no group", .groupJoined(GroupJoined(group: "so-a", member: "so-b")),
      .wrongKind("so-a", is: .organization, expected: .group), "subject"),
    .refused(
      "a group joining itself", .groupJoined(GroupJoined(group: "cac-xa", member: "cac-xa")),
      .selfReference, "member"),
    .refused(
      "a group joining its member", .groupJoined(GroupJoined(group: "cac-xa", member: "nhom")),
      after: [
        register("nhom", .group, scope: .open, members: ["cac-xa"])
      ], .membershipCycle("nhom"), "member"),
    .refused(
      "leaving without being there", .groupLeft(GroupLeft(group: "cac-xa", member: "so-a")),
      .notMember("so-a"), "member"),
  ]

  /// Offices and figures.
  static let offices: [RuleRow] = [
    .accepted(
      "a person taking up an office",
      .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a"))),
    .accepted(
      "an office taken up in the future",
      .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a")), at: "2027-01-01"),
    .refused(
      "an office held already", .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a")),
      after: [.officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a"))],
      .alreadyInOffice("ong-a"), "person"),
    .accepted(
      "an office held in another capacity",
      .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a")),
      after: [
        .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a", capacity: "quyền"))
      ]),
    .refused(
      "a body in an office", .officeAssumed(OfficeAssumed(office: "chu-tich", person: "so-a")),
      .wrongKind("so-a", is: .organization, expected: .person), "person"),
    .refused(
      "a person in a body", .officeAssumed(OfficeAssumed(office: "so-a", person: "ong-a")),
      .wrongKind("so-a", is: .organization, expected: .office), "subject"),
    .refused(
      "leaving an office not held",
      .officeVacated(OfficeVacated(office: "chu-tich", person: "ong-a")), .notInOffice("ong-a"),
      "person"),
    .accepted(
      "leaving an office", .officeVacated(OfficeVacated(office: "chu-tich", person: "ong-a")),
      after: [.officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a"))]),
    .refused(
      "a new name of nobody", .partyRenamed(PartyRenamed(party: "la", name: "Lạ")),
      .unknownParty("la"), "subject"),
    .refused(
      "a figure from nowhere",
      .measureRecorded(
        MeasureRecorded(party: "so-a", measure: Measure(metric: "m", unit: "%"), source: "la")),
      .unknownNotice("la"), "source"),
  ]

  @Test(arguments: registrations + successions + groups + offices)
  func `parties obey the rules`(row: RuleRow) throws { try row.run() }
}
