// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// How far the states that a power cut may leave are enumerated.
public struct CrashBound: Hashable, Sendable {
  /// The most combinations that are all taken.
  public var combinationLimit: Int
  /// How many are drawn where there are more, beside the regular ones.
  public var sampleCount: Int

  /// Takes the numbers.
  public init(combinationLimit: Int, sampleCount: Int) {
    self.combinationLimit = combinationLimit
    self.sampleCount = sampleCount
  }

  /// Calls `body` with every combination of choices, or, where there are too many, with all old,
  /// all new, every prefix, every suffix, every single omission, every single choice, and samples.
  ///
  /// - Parameter counts: the number of choices of each place; choice 0 is the old one.
  /// - Returns: whether every combination was taken.
  func forEachChoice(
    _ counts: [Int], _ chance: inout Chance, _ body: ([Int]) -> Void
  ) -> Bool {
    var total = 1
    for count in counts {
      let (product, overflows) = total.multipliedReportingOverflow(by: count)
      total = overflows ? .max : product
    }
    guard total > combinationLimit else {
      var choice = counts.map { _ in 0 }
      for _ in 0..<total {
        body(choice)
        // The next number in a system whose digits have these counts.
        for index in choice.indices {
          choice[index] += 1
          if choice[index] < counts[index] { break }
          choice[index] = 0
        }
      }
      return true
    }
    let newest = counts.map { $0 - 1 }
    let indices = counts.indices
    for end in 0...counts.count {
      body(indices.map { $0 < end ? newest[$0] : 0 })
      body(indices.map { $0 >= end ? newest[$0] : 0 })
    }
    for place in indices {
      for version in 1..<max(2, counts[place]) where counts[place] > 1 {
        body(indices.map { $0 == place ? version : 0 })
      }
      for version in 0..<counts[place] {
        body(indices.map { $0 == place ? version : newest[$0] })
      }
    }
    for _ in 0..<sampleCount { body(counts.map { chance.below($0) }) }
    return false
  }
}
