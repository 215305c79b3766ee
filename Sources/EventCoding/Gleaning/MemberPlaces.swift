// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Where the values of an object stand, field by field, in the order in which they are asked for.
struct MemberPlaces {
  /// The most fields that are looked for.
  static let limit = 24

  /// Where the value of each field stands; an empty range where it is left out.
  private var ranges = InlineArray<24, Range<Int>>(repeating: 0..<0)
  /// The field that is asked for next.
  private var field = 0

  /// Notes where the value of a field stands.
  @inline(__always)
  mutating func note(_ range: Range<Int>, of field: Int) { ranges[field] = range }

  /// Where the value of the next field stands; nil where it is left out.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    let range = ranges[field]
    field += 1
    return range.isEmpty ? nil : range
  }
}
