// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What stands on the shelves: of the archive first, and then what came after it.
extension LedgerIndex {
  /// What stands on a shelf, in recorded order; empty where nothing does.
  public func sequences(on shelf: IndexShelf) -> [SequenceNumber] {
    var sequences = archive == nil ? [] : archived(on: shelf)
    let places = shelves.places(on: shelf)
    sequences.reserveCapacity(sequences.count + places.count)
    for place in places { sequences.append(SequenceNumber(shelves[place])) }
    return sequences
  }

  /// Whether anything stands on a shelf.
  public func holds(_ shelf: IndexShelf) -> Bool {
    !shelves.places(on: shelf).isEmpty || !archived(on: shelf).isEmpty
  }

  /// The first event on a shelf that is of the types meant and for which something is so; nothing
  /// is touched of those of other types, but for the archived.
  @inline(__always)
  func first(
    on shelf: IndexShelf, of isType: (EventType) -> Bool = { _ in true },
    where isMeant: (SequenceNumber) -> Bool
  ) -> SequenceNumber? {
    for sequence in archive == nil ? [] : archived(on: shelf)
    where isType(body(at: sequence).type) && isMeant(sequence) {
      return sequence
    }
    for place in shelves.places(on: shelf) where isType(shelves[place].type) {
      let sequence = SequenceNumber(shelves[place])
      if isMeant(sequence) { return sequence }
    }
    return nil
  }

  /// Calls `body` with each position on a shelf that is of the types meant, in recorded order.
  @inline(__always)
  func forEach(
    on shelf: IndexShelf, of isType: (EventType) -> Bool = { _ in true },
    _ body: (SequenceNumber) -> Void
  ) {
    _ = first(on: shelf, of: isType) { sequence in
      body(sequence)
      return false
    }
  }

  /// The last event on a shelf that is of the types meant and for which something is so.
  @inline(__always)
  func last(
    on shelf: IndexShelf, of isType: (EventType) -> Bool, where isMeant: (SequenceNumber) -> Bool
  ) -> SequenceNumber? {
    for place in shelves.places(on: shelf).reversed() where isType(shelves[place].type) {
      let sequence = SequenceNumber(shelves[place])
      if isMeant(sequence) { return sequence }
    }
    guard archive != nil else { return nil }
    return archived(on: shelf).last { isType(body(at: $0).type) && isMeant($0) }
  }

  /// Whether anything stands on a shelf of a kind.
  func holdsShelves(of kind: IndexShelf.Kind) -> Bool {
    shelves.holdsShelves(of: kind) || archive?.holdsShelves(of: kind) == true
  }

  /// The shelves of a kind on which something stands, in no order.
  ///
  /// - Complexity: linear in the number of all shelves.
  public func shelves(of kind: IndexShelf.Kind) -> [IndexShelf] {
    let own = shelves.shelves(of: kind)
    guard let archive, archive.holdsShelves(of: kind) else { return own }
    return Array(Set(archive.shelves(of: kind)).union(own))
  }

  /// The directives about which something is recorded, in no order.
  public var directives: [DirectiveID] {
    shelves(of: .directive).compactMap { if case .directive(let id) = $0 { id } else { nil } }
  }

  /// The parties about which something is recorded, in no order.
  public var parties: [PartyID] {
    shelves(of: .party).compactMap { if case .party(let id) = $0 { id } else { nil } }
  }

  /// The notices about which something is recorded, in no order.
  public var notices: [NoticeID] {
    shelves(of: .notice).compactMap { if case .notice(let id) = $0 { id } else { nil } }
  }

  /// The petitions about which something is recorded, in no order.
  public var petitions: [PetitionID] {
    shelves(of: .petition).compactMap { if case .petition(let id) = $0 { id } else { nil } }
  }

  /// What stands on a shelf of the archive.
  private func archived(on shelf: IndexShelf) -> [SequenceNumber] {
    guard let archive, archive.holdsShelves(of: shelf.kind) else { return [] }
    return archive.sequences(on: shelf)
  }
}

extension SequenceNumber {
  /// Where the event of an entry stands.
  @inline(__always)
  fileprivate init(_ entry: ShelfTable.Entry) { self.init(UInt64(entry.event)) }
}
