// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// The rules for every text that enters the ledger: NFC UTF-8, nothing hidden, nothing steering.
///
/// Line feed and tab are allowed here; in a line of the log they appear as `\n` and `\t`.
/// The first bad encoding or forbidden character is reported; only a text without any is then
/// looked at for its normalization form.
public enum TextCheck {
  /// Returns the first flaw of a text, or nil when the ledger may hold it.
  ///
  /// Complexity: linear; a text of ASCII alone is read once.
  public static func firstFlaw(in text: String) -> TextFlaw? {
    firstFlaw(in: text.utf8.span)
  }

  /// Returns the first flaw of a text given as bytes, or nil when the ledger may hold it.
  public static func firstFlaw(in bytes: Span<UInt8>) -> TextFlaw? {
    do throws(TextFlaw) {
      // Most texts are identifiers and times: nothing is left to ask of them.
      guard try asciiCount(of: bytes) < bytes.count else { return nil }
      return try check(bytes) { _ in nil }
    } catch {
      return error
    }
  }

  /// Makes a string of bytes that obey the rules.
  ///
  /// Throws: the first flaw.
  public static func checkedText(_ bytes: Span<UInt8>) throws(TextFlaw) -> String {
    try check(bytes) { String(copying: $0) }
  }

  /// Sees to it that bytes obey the rules, and then makes something of them.
  private static func check<Product>(
    _ bytes: Span<UInt8>, _ make: (UTF8Span) -> Product
  ) throws(TextFlaw) -> Product {
    let asciiCount = try asciiCount(of: bytes)
    var text: UTF8Span
    do throws(UTF8.ValidationError) {
      text = try UTF8Span(validating: bytes)
    } catch {
      let offset = error.byteOffsets.lowerBound
      _ = try checkScalars(bytes, from: asciiCount, to: offset)
      throw TextFlaw(error.kind == .surrogateCodePointByte ? .surrogate : .invalidUTF8, at: offset)
    }
    let isSurelyNFC = try checkScalars(bytes, from: asciiCount, to: bytes.count)
    if !isSurelyNFC, !text.checkForNFC(quickCheck: false) {
      throw TextFlaw(.notNFC, at: offsetOfDenormalized(String(copying: text)))
    }
    return make(text)
  }

  /// The number of bytes in front that are ASCII, none of them forbidden.
  private static func asciiCount(of bytes: Span<UInt8>) throws(TextFlaw) -> Int {
    var count = 0
    while count < bytes.count, bytes[count] < 0x80 {
      if isForbidden(ascii: bytes[count]) { throw TextFlaw(.controlCharacter, at: count) }
      count += 1
    }
    return count
  }

  /// Whether an ASCII byte may not stand in a text.
  private static func isForbidden(ascii byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x7F
  }

  /// Looks at each scalar of bytes already known to be UTF-8, and says whether all of them are of
  /// the kind that makes every text NFC.
  private static func checkScalars(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) throws(TextFlaw) -> Bool {
    var index = start
    var isSurelyNFC = true
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        if isForbidden(ascii: lead) { throw TextFlaw(.controlCharacter, at: index) }
        index += 1
        continue
      }
      let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      // The bytes are validated, so the width stays inside; the masks keep the payload bits.
      var scalar = UInt32(lead) & (0x7F >> UInt32(width))
      for step in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F) }
      if let reason = flaw(ofScalar: scalar) { throw TextFlaw(reason, at: index) }
      isSurelyNFC = isSurelyNFC && isAlwaysNFC(scalar)
      index += width
    }
    return isSurelyNFC
  }

  /// The offset of the first character that is not in NFC by itself, else of the text.
  private static func offsetOfDenormalized(_ text: String) -> Int {
    var offset = 0
    for character in text {
      let bytes = Array(String(character).utf8)
      // A validated string cannot fail again; were it to, the flaw would be here all the same.
      guard var one = try? UTF8Span(validating: bytes.span), one.checkForNFC(quickCheck: false)
      else { return offset }
      offset += bytes.count
    }
    return 0
  }
}
