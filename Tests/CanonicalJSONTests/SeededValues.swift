// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// Values drawn from a seed, so that a failure can be drawn again.
struct SeededValues {
  /// The state of the generator.
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  /// The next number below a bound, by SplitMix64.
  mutating func number(below bound: Int) -> Int {
    // The generator is defined modulo 2^64, hence the wrapping operators.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// The next value, at most `depth` brackets deep.
  mutating func value(depth: Int) -> JSONValue {
    switch number(below: depth > 0 ? 6 : 3) {
    case 0: return .bool(number(below: 2) == 0)
    case 1: return .integer(integer())
    case 2: return .string(text())
    case 3: return .array((0..<number(below: 4)).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<number(below: 5) { object[key()] = value(depth: depth - 1) }
      return .object(object)
    }
  }

  /// The next integer, often near a limit.
  private mutating func integer() -> Int64 {
    let small = Int64(number(below: 1000))
    switch number(below: 4) {
    case 0: return JSONValue.integerLimit - small
    case 1: return small - JSONValue.integerLimit
    case 2: return -small
    default: return small
    }
  }

  /// The next key.
  private mutating func key() -> String {
    let alphabet = Array("abz019")
    return "k" + String((0..<number(below: 3)).map { _ in alphabet[number(below: 6)] })
  }

  /// The next text, of pieces that are each in NFC and begin with a starter.
  private mutating func text() -> String {
    let pieces = [
      "a", "\"", "\\", "\n", "\t", "/", "ỉ", "Đ", "ạo ", "chỉ đạo", "漢", "🏛", "q\u{323}",
      "\u{20AC}",
    ]
    return (0..<number(below: 7)).map { _ in pieces[number(below: pieces.count)] }.joined()
  }
}
