// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests

/// Finds the changed line behind a broken link of the chain.
///
/// Link i joins line i−1 and line i: the predecessor that line i names is the leaf hash of line
/// i−1. A line that was changed before its `predecessorhash` breaks only the link behind it. A line
/// whose `predecessorhash` was changed breaks the links on both sides. So a broken link is kept
/// until the next one is known.
struct ChainCheck {
  /// Damage at a line.
  typealias Found = (kind: JournalDamage.Kind, place: LinePlace)

  /// The leaf hash of the line before; nil where lines are read from the middle on.
  private var expected: Digest?
  /// The line before.
  private(set) var lastPlace: LinePlace?
  /// The broken link: the line before it, the line behind it, and the two hashes.
  private var suspect: (before: LinePlace, behind: LinePlace, hash: Digest, named: Digest)?

  /// Begins with the first line of the journal, or with one whose predecessor is unknown.
  init(atStart: Bool = true) { expected = atStart ? .zero : nil }

  /// Takes the next line, and answers the first damage once it is certain.
  mutating func note(_ place: LinePlace, _ leaf: Digest, _ predecessor: Digest?) -> Found? {
    // A line without its end lies beside the line that is at fault, rather than two further on.
    guard let predecessor else { return resolved(nextIsWhole: false) ?? (.lineMalformed, place) }
    defer {
      self.expected = leaf
      lastPlace = place
    }
    let expected = expected ?? predecessor
    let isWhole = predecessor == expected
    if let found = resolved(nextIsWhole: isWhole) { return found }
    guard !isWhole else { return nil }
    guard let before = lastPlace else {
      return (.predecessorDiffers(expected: expected, found: predecessor), place)
    }
    suspect = (before, place, expected, predecessor)
    return nil
  }

  /// The damage that is certain once no line follows.
  ///
  /// - Parameter nextIsWhole: whether what comes next agrees with the last line, or says nothing of
  ///   it.
  func ended(nextIsWhole: Bool) -> Found? {
    resolved(nextIsWhole: nextIsWhole)
  }

  /// The damage of the link that is kept, now that it is known whether the next one is whole.
  private func resolved(nextIsWhole: Bool) -> Found? {
    guard let suspect else { return nil }
    guard nextIsWhole else {
      return (
        .predecessorDiffers(expected: suspect.hash, found: suspect.named), suspect.behind
      )
    }
    return (.leafHashDiffers(expected: suspect.named, found: suspect.hash), suspect.before)
  }
}
