// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

/// Pieces of files that were read: the last few, and of a question that reads many, all of them.
///
/// Most questions go forward and seldom come back: a piece that was left behind is then better read
/// again than kept, for memory that is touched the first time costs as much as a reading. Whoever
/// reads more than a question about one directive does, as a large batch that looks up its names,
/// comes back to all of them.
struct RecentBytes<Place: Hashable & Sendable>: Sendable {
  /// The most pieces that are kept at first.
  static var fewLimit: Int { 4 }
  /// The number of readings, the repeated ones too, behind which all pieces are kept.
  static var patience: Int { 128 }
  /// The most pieces that are kept at all: 16 MiB of pages.
  static var limit: Int { 4096 }

  /// The last few pieces, among which whoever goes forward finds what is asked for soonest.
  private var few: [(place: Place, bytes: [UInt8])] = []
  /// All pieces since there were many.
  private var many: [Place: [UInt8]] = [:]
  /// The number of readings.
  private var count = 0

  /// The bytes of a place, where they are kept.
  subscript(place: Place) -> [UInt8]? {
    if let piece = few.first(where: { $0.place == place }) { return piece.bytes }
    return count > Self.patience ? many[place] : nil
  }

  /// Keeps the bytes of a place that was read.
  mutating func keep(_ bytes: [UInt8], of place: Place) {
    if few.count < Self.fewLimit {
      few.append((place, bytes))
    } else {
      few[count % Self.fewLimit] = (place, bytes)
    }
    count += 1
    guard count > Self.patience else { return }
    if many.count == Self.limit { many.removeAll() }
    many[place] = bytes
  }
}
