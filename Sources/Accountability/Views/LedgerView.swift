// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A ledger as it looks from one viewpoint: the place where every question is asked.
///
/// Made once for a question. Whatever it answers depends only on the events known at the
/// viewpoint, not retracted by then, and effective by its instant.
public struct LedgerView: Sendable {
  /// The ledger.
  public let index: LedgerIndex
  /// From where it is looked at.
  public let viewpoint: Viewpoint
  /// The parties.
  public let register: Register
  /// The ledger's own reading of deadlines in force at the instant.
  public let ownPolicy: Cited<DeadlinePolicy>
  /// The working calendar as declared by the instant.
  public let calendar: WorkingCalendar
  /// What can be seen.
  let visible: LedgerEvents

  /// Looks at a ledger from a viewpoint.
  ///
  /// - Complexity: linear in the events about the ledger itself, and where every event is at hand,
  ///   in those about its parties.
  public init(_ index: LedgerIndex, from viewpoint: Viewpoint) {
    self.init(index, from: viewpoint, isBrief: false)
  }

  /// The ledger as it was known right before an event was recorded, at that instant, under the same
  /// rules.
  func before(_ event: Event) -> LedgerView {
    var viewpoint = viewpoint
    viewpoint.at = event.recordedTime
    viewpoint.known = .sequence(SequenceNumber(Swift.max(event.sequence.rawValue, 1) - 1))
    return LedgerView(index, from: viewpoint, isBrief: true)
  }

  /// Looks at a ledger from a viewpoint.
  ///
  /// - Parameter isBrief: whether so little is asked that nothing is made beforehand.
  private init(_ index: LedgerIndex, from viewpoint: Viewpoint, isBrief: Bool) {
    let isBrief = isBrief || !index.isWhole
    let visible = LedgerEvents(
      index, at: viewpoint.at, known: viewpoint.known, isBrief: isBrief)
    var policy = Cited(DeadlinePolicy.strict, [])
    var calendar = WorkingCalendar(offset: index.offset)
    for event in visible.visible(index.ledgerEvents) {
      switch event.body {
      case .ledgerOpened(let opening): policy = Cited(opening.policy, [event.sequence])
      case .policyAdopted(let adoption):
        if let adopted = adoption.policy { policy = Cited(adopted, [event.sequence]) }
      case .calendarDeclared(let declaration): calendar.declare(declaration)
      default: break
      }
    }
    // A question about a time before the ledger was opened still has a policy to be read under.
    if policy.sequences.isEmpty, let opening = index.opening, visible.knownCount > 0 {
      policy = Cited(opening.policy, [SequenceNumber(0)])
    }
    self.index = index
    self.viewpoint = viewpoint
    self.visible = visible
    self.calendar = calendar
    ownPolicy = policy
    register = Register(of: visible, isBrief: isBrief)
  }

  /// The reading of deadlines in this view.
  public var policy: DeadlinePolicy { viewpoint.policy ?? ownPolicy.value }
  /// The instant that is asked about.
  public var at: Instant { viewpoint.at }
  /// How many events, from the first, were known; the tree size that the answers rest on.
  public var knownCount: Int { visible.knownCount }
  /// The events known to be recorded in error, each with the retraction in force.
  ///
  /// - Complexity: linear in the retractions.
  public var retracted: [SequenceNumber: SequenceNumber] { index.retracted(among: knownCount) }
  /// The retraction in force of an event, where it is known to be recorded in error.
  public func retraction(of sequence: SequenceNumber) -> SequenceNumber? {
    index.retraction(of: sequence, among: knownCount)
  }
  /// The offset in which days are counted.
  public var offset: UTCOffset { index.offset }
}
