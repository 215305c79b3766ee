// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

extension TextCheck {
  /// Why a scalar outside ASCII may not stand in a text, or nil when it may.
  ///
  /// The invisible ones are the default-ignorable code points of Unicode, written out so that a
  /// later edition of Unicode cannot change what an old ledger may hold.
  static func flaw(ofScalar scalar: UInt32) -> TextFlaw.Reason? {
    switch scalar {
    case 0x80...0x9F, 0x2028, 0x2029: .controlCharacter
    case 0xA0..<0x34F where scalar != 0xAD: nil
    case 0x1E00..<0x1F00, 0x2000..<0x200B: nil
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidiControl
    case 0xFEFF: .byteOrderMark
    case 0xFDD0...0xFDEF: .nonCharacter
    case _ where scalar & 0xFFFE == 0xFFFE: .nonCharacter
    case _ where isInvisible(scalar): .invisibleCharacter
    default: isAssigned(scalar) ? nil : .unassigned
    }
  }

  /// The edition of Unicode by which every ledger is written, whatever later one a machine knows.
  ///
  /// The normalization form of a code point is only fixed once it is assigned (Unicode Standard
  /// Annex #15, “Stability of Normalized Forms”): were others let in, a later machine could find
  /// that what an earlier one took for NFC is not. Code points for private use are fixed for ever
  /// and may be used.
  static let edition = (major: 15, minor: 0)

  /// Whether a scalar is a character, or for private use, in the edition of the ledgers.
  private static func isAssigned(_ scalar: UInt32) -> Bool {
    guard let age = Unicode.Scalar(scalar)?.properties.age else { return false }
    return age <= edition
  }

  /// Whether a scalar is a starter that no normalization changes or joins to the one before it.
  ///
  /// A text of such scalars alone is in NFC (Unicode Standard Annex #15, “Detecting Normalization
  /// Forms”). These ranges hold the Latin letters, with every Vietnamese one, and the usual
  /// punctuation; the answer no only means that the whole text is looked at.
  static func isAlwaysNFC(_ scalar: UInt32) -> Bool {
    scalar < 0x300 || (0x1E00..<0x1F00).contains(scalar) || (0x2010..<0x2028).contains(scalar)
  }

  /// Whether a scalar leaves no trace on the page.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D: true
    case 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFFA0: true
    case 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
