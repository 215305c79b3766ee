// Directive ledger · DigestsTests — SPDX-License-Identifier: Apache-2.0

/// SHA-256 written for the reader, the oracle of the tests.
///
/// Its constants are computed, not copied.
enum ClearSHA256 {
  /// The digest of a message.
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    var state = primes.prefix(8).map { fraction(of: $0, root: 2) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      fold(Array(padded[start..<start + 64]), into: &state)
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> $0 & 255) } }
  }

  /// The first 64 primes.
  private static let primes: [UInt64] = Array(
    (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }.map { UInt64($0) })

  /// The round constants.
  private static let rounds = primes.map { fraction(of: $0, root: 3) }

  /// The first 32 bits of the fractional part of a square or cube root, by bisection.
  private static func fraction(of prime: UInt64, root: Int) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 1 << 37
    while high - low > 1 {
      let middle = (low + high) / 2
      // middle is the root times 2^32; compare its power with prime times 2^(32 × root).
      if power(middle, root) <= power(1 << 32, root, times: prime) {
        low = middle
      } else {
        high = middle
      }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// A power, exact, as a 128-bit number.
  private static func power(_ base: UInt64, _ exponent: Int, times factor: UInt64 = 1) -> UInt128 {
    (0..<exponent).reduce(UInt128(factor)) { product, _ in product * UInt128(base) }
  }

  /// One block.
  private static func fold(_ block: [UInt8], into state: inout [UInt32]) {
    func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
    var words = (0..<16).map { t in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[4 * t + $1]) }
    }
    for t in 16..<64 {
      let (a, b) = (words[t - 15], words[t - 2])
      let early = turn(a, 7) ^ turn(a, 18) ^ a >> 3
      let late = turn(b, 17) ^ turn(b, 19) ^ b >> 10
      words.append(words[t - 16] &+ early &+ words[t - 7] &+ late)
    }
    var v = state
    for t in 0..<64 {
      let sum = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ sum &+ choice &+ rounds[t] &+ words[t]
      let other = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      v = [first &+ other &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { state[index] &+= v[index] }
  }
}
