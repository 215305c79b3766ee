// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// What the commit file holds: two slots, of which the newer valid one is the watermark.
public struct CommitFile: Hashable, Sendable {
  /// The number of bytes of the file.
  public static let byteCount = 2 * CommitSlot.byteCount

  /// The two slots; `nil` where the bytes are no slot, or one of the other place.
  public let slots: [CommitSlot?]
  /// The bytes that were read.
  private let bytes: [UInt8]

  /// Reads both slots.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    slots = (0..<2).map { index in
      let start = min(index * CommitSlot.byteCount, bytes.count)
      let end = min(start + CommitSlot.byteCount, bytes.count)
      let slot = CommitSlot(bytes: Array(bytes[start..<end]))
      return slot?.index == index ? slot : nil
    }
  }

  /// The valid slot of the highest generation.
  public var newest: CommitSlot? {
    slots.compactMap { $0 }.max { $0.generation < $1.generation }
  }

  /// The valid slot of the generation before the newest.
  public var older: CommitSlot? {
    guard let newest, let other = slots[1 - newest.index] else { return nil }
    return other
  }

  /// Whether both slots are valid and nothing follows them.
  public var isWhole: Bool {
    slots.allSatisfy { $0 != nil } && bytes.count == Self.byteCount
  }

  /// The number of bytes in which the place of a slot differs from its form, where all are there.
  public func differingByteCount(from slot: CommitSlot) -> Int? {
    let start = slot.index * CommitSlot.byteCount
    guard bytes.count >= start + CommitSlot.byteCount else { return nil }
    return zip(bytes[start...], slot.bytes).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// The number of bytes in a place that no slot has there, be it whole, torn or half written.
  ///
  /// Bytes that are not there count too: the file was made with all its bytes, and no writer cuts.
  func strangeByteCount(at index: Int) -> Int {
    let place = bytes.dropFirst(index * CommitSlot.byteCount).prefix(CommitSlot.byteCount)
    return CommitSlot.strangeByteCount(place) + CommitSlot.byteCount - place.count
  }

  /// Whether a place holds a slot that was never written to its end, and nothing else.
  func isOpen(at index: Int) -> Bool {
    let offset = index * CommitSlot.byteCount + CommitSlot.openMarkOffset
    return offset < bytes.count && bytes[offset] == CommitSlot.openMark
      && strangeByteCount(at: index) == 0
  }
}
