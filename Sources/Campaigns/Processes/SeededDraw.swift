// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// Chance that begins at a seed (SplitMix64).
struct SeededDraw: RandomNumberGenerator {
  /// Where it stands.
  private var state: UInt64

  /// Begins at a seed.
  init(_ seed: UInt64) { state = seed }

  /// The next number; the arithmetic wraps by definition.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// So many of the elements, in their order; all of them where there are no more.
  mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    guard count < elements.count else { return elements }
    return elements.indices.shuffled(using: &self).prefix(count).sorted().map { elements[$0] }
  }
}
