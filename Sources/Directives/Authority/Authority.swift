// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Who may record what at a place in the ledger: a fold of the events about principals before it.
///
/// Authority goes by the order of recording: what counts is what the ledger held when an event came
/// in, never what was written later about an earlier time. The beginning and the end of a right are
/// held against the recorded time. So the same function judges at append and in replay.
public struct Authority: Sendable {
  /// The ledger.
  let index: LedgerIndex
  /// How many events, from the first, count.
  let size: Int

  /// The authority after the whole of a ledger.
  public init(_ index: LedgerIndex) { self.init(index, before: index.events.count) }

  /// The authority under which the event at a position came in.
  public init(_ index: LedgerIndex, before size: Int) {
    self.index = index
    self.size = Swift.min(size, index.events.count)
  }

  /// Whether signatures are asked for.
  public var demand: SignatureDemand {
    var demand: SignatureDemand?
    _ = index.last(on: .whole(.ledger), of: { $0 != .calendarDeclared }) { sequence in
      guard isBefore(sequence) else { return false }
      return index.says(
        { body in
          demand = body.demand
          return demand != nil
        }, at: sequence)
    }
    return demand ?? .unneeded
  }

  /// A principal as it stands; nil for somebody who was never enrolled.
  ///
  /// - Complexity: linear in the events about the principal.
  public func principal(_ id: ActorID) -> Principal? {
    var principal: Principal?
    for sequence in index.sequences(on: .principal(id)) where isBefore(sequence) {
      switch index.body(at: sequence) {
      case .principalEnrolled(let event):
        let delegations = principal?.delegations ?? [:]
        principal = Principal(
          enrolment: event, enrolled: sequence, revoked: nil, delegations: delegations)
      case .principalRevoked:
        principal?.revoked = sequence
        principal?.delegations = [:]
      case .delegationGranted(let event): principal?.delegations[event.party] = event
      case .delegationEnded(let event): principal?.delegations[event.party] = nil
      default: continue
      }
    }
    return principal
  }

  /// Whether somebody has ever been enrolled who may enrol others; until then anybody may.
  public var hasEnroller: Bool {
    for sequence in index.principalEvents {
      guard isBefore(sequence) else { return false }
      if case .principalEnrolled(let event) = index.body(at: sequence), event.may.contains(.enrol) {
        return true
      }
    }
    return false
  }

  /// Whether an event counts here.
  func isBefore(_ sequence: SequenceNumber) -> Bool { sequence.rawValue < size }
}

extension EventBody {
  /// The signatures that are asked for from the event on, if it says so; the opening always does.
  var demand: SignatureDemand? {
    switch self {
    case .policyAdopted(let event): event.signatures
    case .ledgerOpened(let event): event.signatures ?? .unneeded
    default: nil
    }
  }
}
