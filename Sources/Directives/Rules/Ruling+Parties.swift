// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A party is registered once and for ever, and what is said of it fits its kind.
  func check(_ event: PartyRegistered) throws(Refusal) {
    guard registration(of: event.party) == nil else {
      throw Refusal(.duplicateParty(event.party), "subject")
    }
    try requireText(event.name, "name")
    guard event.parent != event.party else { throw Refusal(.selfReference, "parent") }
    try require(event.parent, "parent")
    if let parent = event.parent, wasRegistered(event.party) {
      let isBelow = reaches(
        event.party, from: [parent], by: { [registration(of: $0)?.parent].compactMap { $0 } })
      guard !isBelow else { throw Refusal(.parentCycle(parent), "parent") }
    }
    try require(event.head, "head", is: .office)
    try requireDistinct(event.fields, "fields")
    if event.kind == .group { try checkGroup(event) } else { try checkNoGroup(event) }
  }

  /// A group says whether its members are known, and names or counts them if they are.
  private func checkGroup(_ event: PartyRegistered) throws(Refusal) {
    guard let scope = event.scope else { throw Refusal(.missing, "scope") }
    guard !event.members.contains(event.party) else { throw Refusal(.selfReference, "members") }
    try require(event.members, "members")
    let size = event.size ?? Int64(event.members.count)
    guard size >= event.members.count else {
      throw Refusal(.outOfRange(size, allowed: Int64(event.members.count)...Int64.max), "size")
    }
    guard scope == .open || size > 0 else { throw Refusal(.groupWithoutMembers, "members") }
    guard wasRegistered(event.party) else { return }
    for member in event.members where reaches(event.party, from: [member], by: everyMember) {
      throw Refusal(.membershipCycle(member), "members")
    }
  }

  /// Whether a party was registered before and that was retracted: others can only contain it, or
  /// stand below it, where it was known.
  private func wasRegistered(_ party: PartyID) -> Bool { index.holds(.party(party)) }

  /// What only a group can have, no other party has.
  private func checkNoGroup(_ event: PartyRegistered) throws(Refusal) {
    guard event.scope == nil else { throw Refusal(.outOfPlace, "scope") }
    guard event.members.isEmpty else { throw Refusal(.outOfPlace, "members") }
    guard event.size == nil else { throw Refusal(.outOfPlace, "size") }
  }

  /// A party ends once, and its heirs are others.
  func check(_ event: PartySucceeded) throws(Refusal) {
    try require(event.party, "subject")
    guard first(.partySucceeded, on: .party(event.party)) == nil else {
      throw Refusal(.partyEnded(event.party), "subject")
    }
    let heirs = event.heirs.map(\.party)
    guard !heirs.contains(event.party) else { throw Refusal(.selfReference, "heirs") }
    try require(heirs, "heirs")
    for heir in heirs where reaches(event.party, from: [heir], by: self.heirs) {
      throw Refusal(.successionCycle(heir), "heirs")
    }
  }

  /// A person takes up an office that he or she does not hold, or holds in another capacity.
  func check(_ event: OfficeAssumed) throws(Refusal) {
    try require(event.office, "subject", is: .office)
    try require(event.person, "person", is: .person)
    if let tenure = tenure(of: event.person, event.office), tenure.capacity == event.capacity {
      throw Refusal(.alreadyInOffice(event.person), "person")
    }
  }

  /// A person leaves an office that he or she holds.
  func check(_ event: OfficeVacated) throws(Refusal) {
    try require(event.office, "subject", is: .office)
    try require(event.person, "person", is: .person)
    guard tenure(of: event.person, event.office) != nil else {
      throw Refusal(.notInOffice(event.person), "person")
    }
  }

  /// How a person holds an office at the time of the intent; nil where it does not.
  private func tenure(of person: PartyID, _ office: PartyID) -> OfficeAssumed? {
    var tenure: OfficeAssumed?
    for event in effective(on: .party(office), of: \.isTenure) {
      switch event.body {
      case .officeAssumed(let assumed) where assumed.person == person: tenure = assumed
      case .officeVacated(let vacated) where vacated.person == person: tenure = nil
      default: continue
      }
    }
    return tenure
  }

  /// A figure is about a known party and comes from a known notice.
  func check(_ event: MeasureRecorded) throws(Refusal) {
    try require(event.party, "subject")
    try require(event.source, "source")
  }
}
