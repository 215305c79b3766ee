// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

extension Digest {
  /// Whether the 44 characters at an offset are the base64 form of the digest.
  ///
  /// The same as to compare them with `base64Bytes`, eight characters at a time.
  public func isWritten(in text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= text.count - Self.base64Count else { return false }
    let (first, second) = (word0.bigEndian, word1.bigEndian)
    let (third, fourth) = (word2.bigEndian, word3.bigEndian)
    // Bytes 27…31 and a zero make seven characters and one that only fills the group of four.
    let end = Self.characters(of: fourth << 24) & ~255 | UInt64(UInt8(ascii: "="))
    let found = text.bytes
    /// The eight characters that stand so far behind the offset.
    func characters(_ index: Int) -> UInt64 {
      // The last of them is before offset + 44, which is within the text.
      UInt64(
        bigEndian: found.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset + index, as: UInt64.self))
    }
    // Bytes 0…5, 6…11 and so on each make eight characters.
    return Self.characters(of: first) == characters(0)
      && Self.characters(of: first << 48 | second >> 16) == characters(8)
      && Self.characters(of: second << 32 | third >> 32) == characters(16)
      && Self.characters(of: third << 16 | fourth >> 48) == characters(24)
      && Self.characters(of: fourth) == characters(32) && end == characters(36)
  }

  /// The eight characters of the six bytes in the upper bits of a word, the first one highest.
  @inline(__always)
  private static func characters(of word: UInt64) -> UInt64 {
    // 48 bits are parted into two of 24, four of 12 and eight of 6, each in a byte of its own.
    var values = (word >> 16 & 0xFFFFFF_000000) << 8 | word >> 16 & 0xFFFFFF
    values = (values & 0x00FFF000_00FFF000) << 4 | values & 0x00000FFF_00000FFF
    values = (values & 0x0FC00FC0_0FC00FC0) << 2 | values & 0x003F003F_003F003F
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// 1 in each byte whose value is at least so much; no value is above 63, so that nothing
    /// carries.
    func isAtLeast(_ value: UInt64) -> UInt64 { (values &+ ones &* (128 - value)) >> 7 & ones }
    // A…Z are 0…25, a…z from 26, 0…9 from 52, + is 62 and / is 63; each step away from "A" + value
    // is added or taken off, and no byte leaves 0…255 on the way.
    return values &+ ones &* 65 &+ isAtLeast(26) &* 6 &+ isAtLeast(63) &* 3
      &- isAtLeast(52) &* 75 &- isAtLeast(62) &* 15
  }
}
