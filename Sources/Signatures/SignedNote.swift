// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// A text with one or more signatures below it.
///
/// The text ends in a newline; a blank line and one line for each signature follow. What is signed
/// is the text with its last newline and without the blank line. The text may have blank lines, for
/// the last one of the note separates. Notes are UTF-8 without control characters but newlines.
///
/// A value of this type is well formed and nothing more: who signed is for a verifier to say.
/// Signatures of unknown keys are kept in their places and ignored.
/// Source: C2SP signed-note, “Format”. The limits of 1 MiB and 100 signatures are ours.
public struct SignedNote: Hashable, Sendable {
  /// The most signatures of a note.
  public static let signatureLimit = 100

  /// The bytes that are signed, ending in a newline.
  public let textBytes: [UInt8]
  /// The signatures in the order in which they stand.
  public let signatures: [NoteSignature]

  /// Takes a text and its signatures.
  ///
  /// - Throws: `notUTF8`, `controlCharacter`, `unterminated`, `noSignatures`,
  ///   `tooManySignatures`, `tooLong`.
  public init(
    textBytes: [UInt8], signatures: [NoteSignature]
  ) throws(SignatureFormatError) {
    try Self.check(textBytes)
    try Self.check(signatureCount: signatures.count)
    self.textBytes = textBytes
    self.signatures = signatures
    try Self.check(byteCount: bytes.count)
  }

  /// Takes a text and its signatures.
  ///
  /// - Throws: what `init(textBytes:signatures:)` throws.
  public init(text: String, signatures: [NoteSignature]) throws(SignatureFormatError) {
    try self.init(textBytes: Array(text.utf8), signatures: signatures)
  }

  /// Reads a whole note; nothing may follow its last line.
  public init(parsing bytes: [UInt8]) throws(SignatureFormatError) {
    try Self.check(byteCount: bytes.count)
    try Self.check(bytes)
    guard let end = Self.textEnd(in: bytes) else { throw .noSignatures }
    let below = bytes[(end + 1)...]
    let newline = UInt8(ascii: "\n")
    try Self.check(signatureCount: below.count { $0 == newline })
    var line = bytes[...end].count { $0 == newline }
    var signatures: [NoteSignature] = []
    // Every line has its newline, so what is left after the last one is empty.
    for row in below.split(separator: newline, omittingEmptySubsequences: false).dropLast() {
      line += 1
      signatures.append(try NoteSignature(parsingLine: row, line: line))
    }
    textBytes = Array(bytes[..<end])
    self.signatures = signatures
  }

  /// The text.
  public var text: String {
    // It was found to be UTF-8 before, so nothing is repaired here.
    String(decoding: textBytes, as: UTF8.self)
  }

  /// The note as it is written.
  public var bytes: [UInt8] {
    textBytes + [UInt8(ascii: "\n")] + signatures.flatMap(\.lineBytes)
  }

  /// The signatures that a key must verify, of which most notes have none or one.
  public func signatures(by key: VerifierKey) -> [NoteSignature] {
    signatures.filter { $0.isClaimed(by: key) }
  }

  /// The same note with one more signature at the end, or as it is where it has that very one.
  public func adding(_ signature: NoteSignature) throws(SignatureFormatError) -> SignedNote {
    if signatures.contains(signature) { return self }
    return try SignedNote(textBytes: textBytes, signatures: signatures + [signature])
  }
}

extension SignedNote {
  /// Refuses a note that is too long.
  private static func check(byteCount: Int) throws(SignatureFormatError) {
    let limit = SignatureForm.note.byteCountLimit
    guard byteCount <= limit else {
      throw .tooLong(.note, byteCount: byteCount, limit: limit)
    }
  }

  /// Refuses a note without signatures, and one with too many.
  private static func check(signatureCount count: Int) throws(SignatureFormatError) {
    guard count > 0 else { throw .noSignatures }
    guard count <= signatureLimit else {
      throw .tooManySignatures(count: count, limit: signatureLimit)
    }
  }

  /// Refuses bytes that may not stand in a note, and a last line without its newline.
  private static func check(_ bytes: [UInt8]) throws(SignatureFormatError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .notUTF8(.note, offset: error.byteOffsets.lowerBound)
    }
    let newline = UInt8(ascii: "\n")
    if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != newline }) {
      throw .controlCharacter(.note, byte: bytes[offset], offset: offset)
    }
    guard bytes.last == newline else { throw .unterminated(.note) }
  }

  /// The offset of the last blank line: the number of bytes of the text.
  private static func textEnd(in bytes: [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    var end = bytes.count - 1
    while end > 0 {
      if bytes[end] == newline, bytes[end - 1] == newline { return end }
      end -= 1
    }
    return nil
  }
}
