// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

/// A hash of the name of an event in 64 bits, keyed anew in each process, so that nobody can choose
/// names that collide.
///
/// Equal names have equal hashes. That others have not is likely and no more: it saves a look at
/// the names themselves. A step multiplies sixteen bytes, eight by eight, to 128 bits and folds
/// these, which is several times faster than the hash of dictionaries.
struct NameHash: Sendable {
  /// What bytes are mixed with, other for each place within a step.
  private let (first, second): (UInt64, UInt64)

  /// Takes a key from the hasher, which draws one for each process.
  init() {
    func drawn(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64(number.hashValue)) | 1 }
    (first, second) = (drawn(1), drawn(2))
  }

  /// The hash of a name.
  func callAsFunction(_ name: Span<UInt8>) -> UInt64 {
    var hash = first ^ UInt64(name.count)
    var place = 0
    while place < name.count {
      let (low, high) = (name.word(from: place), name.word(from: place + 8))
      let product = (low ^ hash).multipliedFullWidth(by: high ^ second)
      hash = product.high ^ product.low
      place += 16
    }
    let product = (hash ^ first).multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}

extension Span<UInt8> {
  /// The eight bytes from an offset on, and zeros where there are fewer.
  @inline(__always)
  fileprivate func word(from offset: Int) -> UInt64 {
    if offset <= count - 8 {
      // No offset is negative, and the eight bytes lie within the span.
      return bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }
    var word: UInt64 = 0
    for index in Swift.min(offset, count)..<count { word = word << 8 | UInt64(self[index]) }
    return word
  }
}
