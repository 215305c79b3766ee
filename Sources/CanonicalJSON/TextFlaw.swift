// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// What is wrong with a text, and where.
public struct TextFlaw: Error, Hashable, Sendable {
  /// The kinds of flaw that a stored text may not have.
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// The bytes are not UTF-8 (also overlong forms and scalars past U+10FFFF).
    case invalidUTF8
    /// The bytes encode half of a surrogate pair, as CESU-8 does.
    case surrogate
    /// The text is not in Unicode Normalization Form C.
    case notNFC
    /// A C0 control other than line feed and tab, DEL, a C1 control, or U+2028 and U+2029.
    case controlCharacter
    /// A character that steers the direction of writing.
    case bidiControl
    /// A character without any visible trace, such as a zero-width space or a soft hyphen.
    case invisibleCharacter
    /// U+FEFF, wherever it stands.
    case byteOrderMark
    /// A code point that Unicode reserves for ever as no character.
    case nonCharacter
    /// A code point that is no character in the edition of Unicode by which a ledger is written.
    case unassigned
  }

  /// What is wrong.
  public let reason: Reason
  /// The bytes before the flaw, counted in UTF-8.
  public let offset: Int

  /// Names a flaw.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
