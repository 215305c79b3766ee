// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// The lists on which the event stands, at least one.
  public var shelves: [IndexShelf] {
    if let directive {
      let isEnding =
        switch self {
        case .directiveWithdrawn, .directiveSuperseded: true
        default: false
        }
      return isEnding ? [.directive(directive), .ending(directive)] : [.directive(directive)]
    }
    switch self {
    case .noticeIssued(let event): return [.notice(event.notice)]
    case .inspectionConcluded(let event): return [.notice(event.notice)]
    case .petitionRaised(let event): return [.petition(event.petition)]
    case .petitionAnswered(let event): return [.petition(event.petition)]
    case .measureRecorded: return [.whole(.measures)]
    case .eventRetracted(let event): return [.whole(.retractions), .retraction(event.event)]
    case .partyRegistered(let event): return [.party(event.party)]
    case .partyRenamed(let event): return [.party(event.party)]
    case .partySucceeded(let event): return [.party(event.party)]
    case .groupJoined(let event): return [.party(event.group)]
    case .groupLeft(let event): return [.party(event.group)]
    case .officeAssumed(let event): return [.party(event.office)]
    case .officeVacated(let event): return [.party(event.office)]
    case .principalEnrolled(let event): return Self.shelves(of: event.principal)
    case .principalRevoked(let event): return Self.shelves(of: event.principal)
    case .delegationGranted(let event): return Self.shelves(of: event.principal)
    case .delegationEnded(let event): return Self.shelves(of: event.principal)
    case .submissionAttested: return [.whole(.attestations)]
    default: return [.whole(.ledger)]
    }
  }

  /// The lists of what concerns a principal.
  private static func shelves(of principal: ActorID) -> [IndexShelf] {
    [.principal(principal), .whole(.principals)]
  }
}
