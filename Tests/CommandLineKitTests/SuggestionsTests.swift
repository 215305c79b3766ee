// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineKit

/// Holds the suggestions.
@Suite struct SuggestionsTests {
  /// What is near and what is not.
  @Test(arguments: [
    ("bord", ["board"]), ("baord", ["board"]), ("boardd", ["board"]), ("BOARD", ["board"]),
    ("verfy", ["verify"]), ("rec", ["record", "recall"]), ("xyzzy", []), ("", []), ("b", []),
    ("so-tai-chnh", ["so-tai-chinh"]),
  ])
  func `a mistyped name finds its neighbours, nearest first`(text: String, expected: [String]) {
    let names = ["board", "verify", "record", "recall", "so-tai-chinh", "so-noi-vu"]
    #expect(Suggestions.nearest(to: text, in: names) == expected)
  }

  /// Distances against the definition.
  @Test func `the distance is that of the plain recursive definition`() {
    let alphabet: [Unicode.Scalar] = ["a", "b"]
    var words: [[Unicode.Scalar]] = [[]]
    for _ in 1...4 { words += words.flatMap { word in alphabet.map { word + [$0] } } }
    let all = Set(words)
    for left in all {
      for right in all {
        let plain = Self.plainDistance(left[...], right[...])
        for bound in 0...4 {
          let expected = plain <= bound ? plain : nil
          #expect(Suggestions.distance(left, right, atMost: bound) == expected)
        }
      }
    }
  }

  /// Not too many, not too long.
  @Test func `at most three names are given and endless ones are passed over`() {
    let names = ["aab", "aac", "aad", "aae"]
    #expect(Suggestions.nearest(to: "aaa", in: names) == ["aab", "aac", "aad"])
    #expect(Suggestions.nearest(to: "aaa", in: names) { $0 != "aac" } == ["aab", "aad", "aae"])
    let long = String(repeating: "a", count: 100_000)
    #expect(Suggestions.nearest(to: long, in: [long]).isEmpty)
    #expect(Suggestions.nearest(to: "aaa", in: [long]).isEmpty)
  }

  /// The distance straight from its definition.
  private static func plainDistance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let last = left.last, let other = right.last else { return left.count + right.count }
    let shorter = left.dropLast()
    let narrower = right.dropLast()
    var best = plainDistance(shorter, narrower) + (last == other ? 0 : 1)
    best = min(best, plainDistance(shorter, right) + 1, plainDistance(left, narrower) + 1)
    if let before = shorter.last, let beside = narrower.last, before == other, beside == last {
      best = min(best, plainDistance(shorter.dropLast(), narrower.dropLast()) + 1)
    }
    return best
  }
}
