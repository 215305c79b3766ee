// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

/// Whether all names are distinct, by their hashes, in memory that does not grow with their number.
///
/// A name sets a bit. Two names that set the same bit are in doubt: seldom are they the same, and
/// only those are looked at again, by their whole hashes. So every name is shown twice; of very
/// many, a class at a time is looked at for the first time, and the class before it for the second:
///
///     round            0       1       2     …    classes
///     first look    class 0 class 1 class 2
///     second look           class 0 class 1      the last one
struct DistinctNames {
  /// The number of classes, a power of two; the lowest bits of a hash say which is its own.
  private let classCount: UInt64
  /// The highest bits of a hash say which bit is its own: all but so many.
  private let unusedBits: UInt64
  /// The class of the first look.
  private var round: UInt64 = 0
  /// The bits set in this round.
  private var seen: [UInt64]
  /// Where names are in doubt of this round, a bit for eight of those seen.
  private var doubtful: [UInt64]
  /// The same of the round before.
  private var doubtfulBefore: [UInt64] = []
  /// The hashes of names in doubt of the round before.
  private var suspects: [UInt64] = []
  /// Whether two names have one hash; they need not be equal, but then somebody else has to look.
  private(set) var haveRepeated = false

  /// For so many names.
  ///
  /// - Parameters:
  ///   - classLimit: the most names of a class, so that few of them are in doubt.
  ///   - bitsLimit: the binary logarithm of the most bits, from 10: they take 32 MiB.
  init(count: Int, classLimit: Int = 12 << 20, bitsLimit: Int = 28) {
    var classCount = 1
    while count / classCount > classLimit { classCount *= 2 }
    self.classCount = UInt64(classCount)
    // Some 32 bits for a name: of a million, fifteen thousand are in doubt.
    let bits = Swift.min(
      bitsLimit, Swift.max(Int.bitWidth - (32 * count).leadingZeroBitCount, 10))
    unusedBits = UInt64(64 - bits)
    seen = [UInt64](repeating: 0, count: 1 << (bits - 6))
    doubtful = [UInt64](repeating: 0, count: 1 << (bits - 9))
  }

  /// Whether every name has to be shown again.
  var needAnotherLook: Bool {
    !haveRepeated && (round < classCount || !doubtfulBefore.isEmpty)
  }

  /// Takes names, in any order.
  mutating func take(_ hashes: [UInt64]) {
    look(hashes)
    if !doubtfulBefore.isEmpty { lookAgain(hashes) }
  }

  /// Sees the names of the class of this round for the first time.
  private mutating func look(_ hashes: [UInt64]) {
    guard round < classCount else { return }
    let (ownClass, lowest, unusedBits) = (round, classCount - 1, unusedBits)
    for hash in hashes where hash & lowest == ownClass {
      let bit = hash >> unusedBits
      if Self.set(bit, in: &seen) { _ = Self.set(bit >> 3, in: &doubtful) }
    }
  }

  /// Sets a bit, and answers whether it was set before.
  @inline(__always)
  private static func set(_ bit: UInt64, in words: inout [UInt64]) -> Bool {
    let (index, mask) = (Int(bit >> 6), UInt64(1) << (bit & 63))
    let word = words[index]
    words[index] = word | mask
    return word & mask != 0
  }

  /// Sees the names of the class before for the second time.
  private mutating func lookAgain(_ hashes: [UInt64]) {
    let (ownClass, lowest) = (round - 1, classCount - 1)
    for hash in hashes where hash & lowest == ownClass {
      let bit = hash >> unusedBits
      if doubtfulBefore[Int(bit >> 9)] >> (bit >> 3 & 63) & 1 != 0 { suspects.append(hash) }
    }
  }

  /// Every name has been shown.
  mutating func endRound() {
    suspects.sort()
    haveRepeated = haveRepeated || zip(suspects, suspects.dropFirst()).contains { $0 == $1 }
    suspects = []
    round += 1
    doubtfulBefore = doubtful.contains { $0 != 0 } ? doubtful : []
    guard round < classCount else {
      (seen, doubtful) = ([], [])
      return
    }
    for index in seen.indices { seen[index] = 0 }
    for index in doubtful.indices { doubtful[index] = 0 }
  }
}
