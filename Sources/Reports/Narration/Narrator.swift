// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Tells what an event says, in one sentence of a language.
public struct Narrator: Sendable {
  /// The words.
  public let words: Words
  /// What a party is called.
  public let name: @Sendable (PartyID) -> String
  /// What an event says to which another refers; nil where it cannot be found.
  let event: @Sendable (EventID) -> EventBody?

  /// Takes the words, what each party is called, and where events are found.
  public init(
    words: Words, name: @escaping @Sendable (PartyID) -> String,
    event: @escaping @Sendable (EventID) -> EventBody? = { _ in nil }
  ) {
    self.words = words
    self.name = name
    self.event = event
  }

  /// What an event says.
  public func sentence(_ body: EventBody) -> String {
    switch body {
    case .ledgerOpened(let event): sentence(event)
    case .policyAdopted(let event): sentence(event)
    case .calendarDeclared(let event): sentence(event)
    case .partyRegistered(let event): sentence(event)
    case .partyRenamed(let event): sentence(event)
    case .partySucceeded(let event): sentence(event)
    case .groupJoined(let event): sentence(event)
    case .groupLeft(let event): sentence(event)
    case .officeAssumed(let event): sentence(event)
    case .officeVacated(let event): sentence(event)
    case .noticeIssued(let event): sentence(event)
    case .directiveIssued(let event): sentence(event)
    case .directiveAmended(let event): sentence(event)
    case .directiveWithdrawn(let event): sentence(event)
    case .directiveSuperseded(let event): sentence(event)
    case .assignmentMade(let event): sentence(event)
    case .assignmentEnded(let event): sentence(event)
    case .assignmentTransferred(let event): sentence(event)
    case .statusReported(let event): sentence(event)
    case .completionDecided(let event): sentence(event)
    case .deadlineChanged(let event): sentence(event)
    case .extensionRequested(let event): sentence(event)
    case .extensionRefused(let event): sentence(event)
    case .reminderSent(let event): sentence(event)
    case .petitionRaised(let event): sentence(event)
    case .petitionAnswered(let event): sentence(event)
    case .inspectionConcluded(let event): sentence(event)
    case .measureRecorded(let event): sentence(event)
    case .eventRetracted(let event): sentence(event)
    case .principalEnrolled(let event): sentence(event)
    case .principalRevoked(let event): sentence(event)
    case .delegationGranted(let event): sentence(event)
    case .delegationEnded(let event): sentence(event)
    case .submissionAttested(let event): sentence(event)
    }
  }

  /// Some parties by name; a long list by its first few and its count.
  public func names(_ parties: [PartyID], atMost limit: Int = 6) -> String {
    guard parties.count > limit else { return parties.map(name).joined(separator: ", ") }
    let shown = parties.prefix(limit / 2).map(name).joined(separator: ", ")
    let rest = parties.count - limit / 2
    return words("\(shown) and \(rest) more", "\(shown) và \(rest) đơn vị khác")
  }

  /// A reason at the end of a sentence; nothing where there is none.
  func reason(_ text: String?) -> String {
    text.map { words(" (reason: \($0))", " (lý do: \($0))") } ?? ""
  }

  /// A basis at the end of a sentence; nothing where there is none.
  func basis(_ text: String?) -> String {
    text.map { words(" [basis: \($0)]", " [căn cứ: \($0)]") } ?? ""
  }

  /// A deadline: the words of the document and the last moment in time.
  func deadline(_ deadline: Deadline) -> String {
    "“\(deadline.phrase)” (\(words.lastInTime(deadline.due)))"
  }
}
