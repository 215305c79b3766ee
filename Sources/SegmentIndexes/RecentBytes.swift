// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

/// The few pieces of a file that were read last.
///
/// A question goes forward through a file and seldom comes back: a piece that was left behind is
/// better read again than kept, for memory that is touched the first time costs as much as a
/// reading.
struct RecentBytes<Place: Hashable & Sendable>: Sendable {
  /// The most pieces that are kept.
  private static var limit: Int { 16 }

  /// The pieces.
  private var pieces: [(place: Place, bytes: [UInt8])] = []
  /// The one that makes room for the next.
  private var oldest = 0

  /// The bytes of a place, where they are kept.
  subscript(place: Place) -> [UInt8]? {
    pieces.first { $0.place == place }?.bytes
  }

  /// Keeps the bytes of a place.
  mutating func keep(_ bytes: [UInt8], of place: Place) {
    guard pieces.count == Self.limit else { return pieces.append((place, bytes)) }
    pieces[oldest] = (place, bytes)
    oldest = (oldest + 1) % Self.limit
  }
}
