// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The shelves of one kind, by what they are about: those of the archive, and what came after it.
public struct Shelves<Key: Hashable & Sendable>: Sendable {
  /// What came after the archive.
  private var own: [Key: [SequenceNumber]] = [:]
  /// The events before; nil where none of them stands on a shelf of the kind.
  private let archive: (any EventArchive)?
  /// The kind.
  private let kind: IndexShelf.Kind
  /// The shelf of a key.
  private let shelf: @Sendable (Key) -> IndexShelf
  /// The key of a shelf of the kind.
  private let key: @Sendable (IndexShelf) -> Key?

  /// The shelves of a kind behind an archive.
  init(
    _ kind: IndexShelf.Kind, _ archive: (any EventArchive)?,
    shelf: @escaping @Sendable (Key) -> IndexShelf,
    key: @escaping @Sendable (IndexShelf) -> Key?
  ) {
    self.kind = kind
    self.archive = archive?.holdsShelves(of: kind) == true ? archive : nil
    self.shelf = shelf
    self.key = key
  }

  /// What stands on the shelf of a key, in recorded order; nil where nothing does.
  public subscript(key: Key) -> [SequenceNumber]? {
    let later = own[key]
    guard let earlier = archive?.sequences(on: shelf(key)), !earlier.isEmpty else { return later }
    return earlier + (later ?? [])
  }

  /// Whether nothing stands here at all.
  public var isEmpty: Bool { own.isEmpty && archive == nil }

  /// The keys of which something stands here, in no order.
  ///
  /// - Complexity: linear in their number.
  public var keys: [Key] {
    guard let archive else { return Array(own.keys) }
    var keys = Set(own.keys)
    for shelf in archive.shelves(of: kind) {
      if let key = key(shelf) { keys.insert(key) }
    }
    return Array(keys)
  }

  /// What stands on each shelf.
  public var values: [[SequenceNumber]] { map(\.value) }

  /// Puts a position on the shelf of a key.
  mutating func append(_ sequence: SequenceNumber, of key: Key) {
    own[key, default: []].append(sequence)
  }

  /// Takes the last position from the shelf of a key, and the shelf with its only one.
  mutating func removeLast(of key: Key) {
    own[key]?.removeLast()
    if own[key]?.isEmpty == true { own[key] = nil }
  }
}

extension Shelves: Sequence {
  /// Each key with what stands on its shelf, in no order.
  public func makeIterator() -> AnyIterator<(key: Key, value: [SequenceNumber])> {
    var keys = self.keys.makeIterator()
    return AnyIterator {
      keys.next().map { ($0, self[$0] ?? []) }
    }
  }
}
