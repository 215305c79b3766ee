// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// Numbers that look random and are the same for the same seed.
///
/// Source: the generator SplitMix64 of Steele, Lea and Flood, “Fast splittable pseudorandom number
/// generators”, 2014.
public struct Chance: RandomNumberGenerator, Sendable {
  /// The state.
  private var state: UInt64

  /// Begins with a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits; wrapping is the arithmetic of the generator.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to and without a limit that is at least 1.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// So many of the elements, in their order; all of them where there are no more.
  public mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    guard count < elements.count else { return elements }
    return elements.indices.shuffled(using: &self).prefix(count).sorted().map { elements[$0] }
  }
}
