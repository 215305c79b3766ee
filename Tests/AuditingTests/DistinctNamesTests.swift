// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Auditing

/// Whether names are distinct is told without a list of them.
struct DistinctNamesTests {
  /// Shows the hashes as often as they are asked for, and answers how often, and what came of it.
  private func show(
    _ hashes: [UInt64], classLimit: Int, bitsLimit: Int
  ) -> (looks: Int, haveRepeated: Bool) {
    var names = DistinctNames(count: hashes.count, classLimit: classLimit, bitsLimit: bitsLimit)
    var looks = 0
    repeat {
      for start in stride(from: 0, to: hashes.count, by: 7) {
        names.take(Array(hashes[start..<Swift.min(start + 7, hashes.count)]))
      }
      names.endRound()
      looks += 1
    } while names.needAnotherLook
    return (looks, names.haveRepeated)
  }

  @Test(arguments: [1, 3, 10, 100, 1_000], [10, 14, 28])
  func `distinct hashes are distinct, and any that is there twice is found`(
    classLimit: Int, bitsLimit: Int
  ) {
    for count in [0, 1, 2, 50, 1_000] {
      // An odd factor makes distinct numbers of distinct numbers.
      var hashes = (0..<count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
      #expect(!show(hashes, classLimit: classLimit, bitsLimit: bitsLimit).haveRepeated)
      guard count > 1 else { continue }
      for (first, second) in [(0, 1), (0, count - 1), (count / 2, count - 1), (count - 2, 0)]
      where first != second {
        let kept = hashes[first]
        hashes[first] = hashes[second]
        #expect(show(hashes, classLimit: classLimit, bitsLimit: bitsLimit).haveRepeated)
        hashes[first] = kept
      }
    }
  }

  @Test func `names that cannot be told apart by their bits are looked at twice`() {
    let hashes = (0..<100).map { UInt64($0) }
    let (looks, haveRepeated) = show(hashes, classLimit: 1_000, bitsLimit: 10)
    #expect(looks == 2)
    #expect(!haveRepeated)
  }

  @Test func `names of which none is in doubt are looked at once`() {
    let hashes = (0..<100).map { UInt64($0) << 57 | UInt64($0) }
    #expect(show(hashes, classLimit: 1_000, bitsLimit: 28).looks == 1)
  }

  @Test func `names of many classes are looked at once more than there are classes`() {
    let hashes = (0..<100).map { UInt64($0) }
    #expect(show(hashes, classLimit: 13, bitsLimit: 10).looks == 9)
  }

  @Test func `names have one hash only where they are the same`() {
    let hash = NameHash()
    var names: Set<[UInt8]> = []
    for count in 0...64 {
      let name = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      names.insert(name)
      for index in name.indices {
        var other = name
        other[index] = UInt8(ascii: "b")
        names.insert(other)
      }
    }
    let hashes = Set(names.map { hash($0.span) })
    #expect(hashes.count == names.count)
    for name in names {
      // The bytes around a name are none of it.
      let within = [1, 2, 3] + name + [4, 5, 6, 7, 8, 9, 10, 11, 12]
      #expect(hash(within.span.extracting(3..<3 + name.count)) == hash(name.span))
    }
  }
}
