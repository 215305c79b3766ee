// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

/// Damages lines in every way that typing, copying and transmission do, from a seed.
struct Mutations: RandomNumberGenerator {
  /// The state of the generator.
  private var state: UInt64

  /// Begins from a seed.
  init(seed: UInt64) { state = seed }

  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// What is put into lines: what JSON, UTF-8 and the rules of texts make of it differs.
  private static let insertions: [[UInt8]] =
    [
      "\\u0041", "\\ud800", "\\/", "{", "}", "[", "]", ",", ":", "\"", "null", "-0", "01", "1e9",
      "1.5",
      "99999999999999999999", " ", "\n", "\r", "\u{0}", "\u{202E}", "\u{200B}", "\u{FEFF}",
      "\u{301}",
      "\u{FFFE}", "T24:00:00", "-02-30", "🇻🇳",
    ].map { Array($0.utf8) } + [[0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x80]]

  /// A damaged line; now and then one that is whole after all.
  mutating func mutant(of line: [UInt8]) -> [UInt8] {
    var line = line
    for _ in 0...Int.random(in: 0...2, using: &self) where !line.isEmpty { damage(&line) }
    return line
  }

  /// Damages a line once.
  private mutating func damage(_ line: inout [UInt8]) {
    let start = Int.random(in: 0..<line.count, using: &self)
    let end = Int.random(in: start..<min(start + 24, line.count), using: &self)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: line[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
    case 1: line[start] = UInt8.random(in: .min ... .max, using: &self)
    case 2: line.removeSubrange(start...end)
    case 3: line.insert(contentsOf: line[start...end], at: end)
    case 4: line.removeLast(line.count - start)
    case 5: exchangeMembers(&line)
    default:
      guard let insertion = Self.insertions.randomElement(using: &self) else { return }
      line.insert(contentsOf: insertion, at: start)
    }
  }

  /// Exchanges two pieces between commas, as a program does that keeps keys in another order.
  private mutating func exchangeMembers(_ line: inout [UInt8]) {
    var pieces = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return }
    let first = Int.random(in: 0..<pieces.count, using: &self)
    let second = Int.random(in: 0..<pieces.count, using: &self)
    pieces.swapAt(first, second)
    line = Array(pieces.joined(separator: [UInt8(ascii: ",")]))
  }
}
