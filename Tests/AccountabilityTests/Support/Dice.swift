// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

/// Reproducible chance: the SplitMix64 sequence of a seed.
struct Dice: RandomNumberGenerator {
  /// Where the sequence stands.
  private var state: UInt64

  /// Begins the sequence of a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits; the arithmetic wraps by definition of the sequence.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number below a limit.
  mutating func roll(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// One of some elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
