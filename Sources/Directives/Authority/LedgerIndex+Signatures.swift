// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension LedgerIndex {
  /// The events from a position on that had to be signed and are not, in their order.
  ///
  /// A signature covers the events right before it. The opening is written before anybody has a
  /// key, and so are enrolments and parties until somebody may enrol. Where signatures are
  /// optional, what gives or takes authority has to be signed from then on.
  /// - Complexity: linear in the events from there on and in those about the ledger itself.
  public func unsigned(from first: Int = 0) -> [SequenceNumber] {
    let demands = demands
    guard demands.contains(where: { $0.demand != .unneeded }) else { return [] }
    let signed = signed(from: first)
    var missing: [SequenceNumber] = []
    for event in events[Swift.min(first, events.count)...] {
      let demand = demands.last { $0.from < event.sequence.rawValue }?.demand ?? .unneeded
      guard demand != .unneeded, !signed.contains(event.sequence) else { continue }
      let authority = Authority(self, before: Int(event.sequence.rawValue))
      if authority.mustSign(event.body, demand) { missing.append(event.sequence) }
    }
    return missing
  }

  /// Whether the ledger ever asked for signatures, so that there is something to judge.
  public var asksForSignatures: Bool { demands.contains { $0.demand != .unneeded } }

  /// What was asked for, and from behind which position on.
  private var demands: [(from: UInt64, demand: SignatureDemand)] {
    ledgerEvents.compactMap { sequence in
      body(at: sequence).demand.map { (sequence.rawValue, $0) }
    }
  }

  /// The events from a position on that a signature covers.
  private func signed(from first: Int) -> Set<SequenceNumber> {
    var signed: Set<SequenceNumber> = []
    for sequence in attestations.reversed() {
      guard sequence.rawValue >= first else { break }
      guard case .submissionAttested(let event) = self[sequence].body else { continue }
      for (offset, id) in event.events.reversed().enumerated() {
        guard let position = position(of: id),
          position.rawValue + UInt64(offset) + 1 == sequence.rawValue
        else { break }
        signed.insert(position)
      }
    }
    return signed
  }
}
