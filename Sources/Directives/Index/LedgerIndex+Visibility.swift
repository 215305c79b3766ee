// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension LedgerIndex {
  /// How many events, from the first, lie before a point of knowledge.
  ///
  /// - Complexity: logarithmic, because recorded times never decrease.
  public func knownCount(at point: KnowledgePoint) -> Int {
    switch point {
    case .everything: return events.count
    case .sequence(let sequence):
      return Int(min(sequence.rawValue, UInt64(events.count)))
        + (sequence.rawValue < UInt64(events.count) ? 1 : 0)
    case .recorded(let instant):
      var (low, high) = (0, events.count)
      while low < high {
        let middle = (low + high) / 2
        if events[middle].recordedTime <= instant { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The events that were known to be recorded in error, among the first `knownCount`, each with
  /// the retraction in force.
  ///
  /// A retraction may itself be retracted; going backwards settles it, for an event can only
  /// retract an earlier one.
  public func retracted(among knownCount: Int) -> [SequenceNumber: SequenceNumber] {
    var retracted: [SequenceNumber: SequenceNumber] = [:]
    for sequence in retractions.reversed() where sequence.rawValue < knownCount {
      guard retracted[sequence] == nil,
        case .eventRetracted(let retraction) = self[sequence].body,
        let target = position(of: retraction.event)
      else { continue }
      retracted[target] = sequence
    }
    return retracted
  }

  /// Whether an event was known to be recorded in error, among the first `knownCount`.
  ///
  /// - Complexity: as `retraction(of:among:)`.
  public func isRetracted(
    _ sequence: SequenceNumber, among knownCount: Int = Int.max
  ) -> Bool {
    retraction(of: sequence, among: knownCount) != nil
  }

  /// The retraction in force of an event, among the first `knownCount`: `retracted(among:)` for one
  /// event.
  ///
  /// - Complexity: constant for an event that was never retracted; otherwise in the number of
  ///   retractions that led to it.
  public func retraction(
    of sequence: SequenceNumber, among knownCount: Int = Int.max
  ) -> SequenceNumber? {
    guard holdsShelves(of: .retraction) else { return nil }
    var chain = sequences(on: .retraction(self[sequence].id))
    var next = 0
    // A retraction follows its target, so that no chain leads back; others are left aside.
    while next < chain.count {
      let retraction = chain[next]
      chain += sequences(on: .retraction(self[retraction].id)).filter { $0 > retraction }
      next += 1
    }
    var retracted: [EventID: SequenceNumber] = [:]
    for position in chain.sorted(by: >) where position.rawValue < knownCount {
      let event = self[position]
      guard case .eventRetracted(let retraction) = event.body, retracted[event.id] == nil
      else { continue }
      retracted[retraction.event] = position
    }
    return retracted[self[sequence].id]
  }

  /// The event at a position that this index holds.
  public subscript(sequence: SequenceNumber) -> Event {
    _read { yield events[Int(sequence.rawValue)] }
  }

  /// What the event at a position says, without a copy of the event.
  public func body(at sequence: SequenceNumber) -> EventBody {
    events.body(at: Int(sequence.rawValue))
  }

  /// Whether what the event at a position says is what is meant; it is not copied.
  @inline(__always)
  func says(_ isMeant: (EventBody) -> Bool, at sequence: SequenceNumber) -> Bool {
    events.says(isMeant, at: Int(sequence.rawValue))
  }

  /// The event of a name, if there is one.
  public func event(_ id: EventID) -> Event? { position(of: id).map { self[$0] } }
}
