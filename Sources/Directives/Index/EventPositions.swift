// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The position of each event of a ledger by its name.
public struct EventPositions: Sendable {
  /// The events before.
  private let archive: (any EventArchive)?
  /// What came after the archive.
  private var own: [EventID: SequenceNumber] = [:]

  /// The positions in an archive, and none behind it.
  init(_ archive: (any EventArchive)?) { self.archive = archive }

  /// The position of the event of a name, if there is one.
  public subscript(id: EventID) -> SequenceNumber? { own[id] ?? archive?.position(of: id) }

  /// Makes room for so many names.
  mutating func reserveCapacity(_ count: Int) {
    own.reserveCapacity(Swift.max(0, count - (archive?.count ?? 0)))
  }

  /// Enters a name.
  mutating func insert(_ id: EventID, at sequence: SequenceNumber) { own[id] = sequence }

  /// Takes a name out that came after the archive.
  mutating func remove(_ id: EventID) { own[id] = nil }
}
