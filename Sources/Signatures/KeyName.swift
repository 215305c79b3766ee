// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// The name of a key, for a log its origin: not empty, no Unicode space, no plus.
///
/// Names are compared byte by byte: two texts that look alike are two names.
/// Source: C2SP signed-note, “Format”. The limit of 255 bytes is ours.
public struct KeyName: Sendable {
  /// The name.
  public let text: String

  /// Takes a name that obeys the rules.
  ///
  /// - Throws: `keyName`.
  public init(_ text: String) throws(SignatureFormatError) {
    if let flaw = Self.firstFlaw(in: text) { throw .keyName(flaw, line: nil) }
    self.text = text
  }

  /// Takes the name in a line of a note.
  init(_ text: String, line: Int) throws(SignatureFormatError) {
    if let flaw = Self.firstFlaw(in: text) { throw .keyName(flaw, line: line) }
    self.text = text
  }

  /// What is wrong with a name, or nil.
  private static func firstFlaw(in text: String) -> KeyNameFlaw? {
    let byteCount = text.utf8.count
    guard byteCount > 0 else { return .empty }
    guard byteCount <= SignatureForm.keyName.byteCountLimit else {
      return .tooLong(byteCount: byteCount)
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace { return .space(offset: offset) }
      if scalar == "+" { return .plus(offset: offset) }
      if scalar.value < 0x20 { return .control(offset: offset) }
      offset += UTF8.width(scalar)
    }
    return nil
  }
}

extension KeyName: Hashable {
  /// Whether two names are the same bytes.
  public static func == (left: KeyName, right: KeyName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension KeyName: CustomStringConvertible {
  /// The name.
  public var description: String { text }
}
