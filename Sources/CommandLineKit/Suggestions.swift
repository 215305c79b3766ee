// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// Names that somebody who mistyped one may have meant.
public enum Suggestions {
  /// Returns at most three candidates that resemble a text, the nearest first.
  ///
  /// A candidate resembles the text when at most a third of it, and never more than three letters,
  /// is wrong, missing, superfluous or swapped with its neighbour; or when it begins with the text.
  /// Complexity: linear in the number of candidates; texts over 128 letters resemble nothing.
  ///
  /// - Parameter isMeant: whether a candidate may be named; asked only of those that resemble the
  ///   text, until three are found.
  public static func nearest(
    to text: String, in candidates: some Sequence<String>,
    where isMeant: (String) -> Bool = { _ in true }
  ) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard (1...128).contains(wanted.count) else { return [] }
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
      let name = Array(candidate.lowercased().unicodeScalars)
      guard name.count <= 128 else { continue }
      let bound = min(3, max(1, max(wanted.count, name.count) / 3))
      let begins = wanted.count >= 2 && name.starts(with: wanted)
      if let distance = distance(wanted, name, atMost: bound) {
        found.append((distance, candidate))
      } else if begins {
        found.append((bound + 1, candidate))
      }
    }
    // Sorted by distance, and by order of appearance among equals.
    let sorted = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    var near: [String] = []
    for (_, candidate) in sorted where near.count < 3 && isMeant(candidate.name) {
      near.append(candidate.name)
    }
    return near
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two texts,
  /// or nil when there are more than `bound`.
  ///
  /// No letter is touched twice (the distance of optimal string alignment, after Damerau).
  static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
