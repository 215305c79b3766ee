// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

/// Takes apart what `ssh` puts together: fields, each after its length in 4 bytes.
///
/// Source: RFC 4251, section 5, “string”.
struct SSHReader {
  /// The form that is read, for errors.
  let form: SignatureForm
  /// Where the bytes begin within the form, for errors.
  private let start: Int
  /// All bytes.
  private let bytes: [UInt8]
  /// The number of bytes taken.
  private var taken = 0

  /// Begins with all bytes of a form.
  init(_ bytes: [UInt8], of form: SignatureForm, at start: Int = 0) {
    self.bytes = bytes
    self.form = form
    self.start = start
  }

  /// The offset of the next byte within the form.
  var offset: Int { start + taken }

  /// Takes so many bytes.
  mutating func take(_ count: Int) throws(SignatureFormatError) -> [UInt8] {
    guard count <= bytes.count - taken else { throw .truncated(form, offset: offset) }
    defer { taken += count }
    return Array(bytes[taken..<taken + count])
  }

  /// Takes a number of 4 bytes, the greatest first.
  mutating func takeNumber() throws(SignatureFormatError) -> UInt32 {
    try take(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Takes a field.
  mutating func takeField() throws(SignatureFormatError) -> [UInt8] {
    try take(Int(try takeNumber()))
  }

  /// Takes a field whose content begins another form.
  mutating func takeReader() throws(SignatureFormatError) -> SSHReader {
    let field = try takeField()
    return SSHReader(field, of: form, at: offset - field.count)
  }

  /// Takes the name of the only algorithm that is known here.
  mutating func takeAlgorithm() throws(SignatureFormatError) {
    let place = offset
    guard try takeField() == SSHPublicKey.algorithm else { throw .notEd25519(form, offset: place) }
  }

  /// Refuses bytes that were not taken.
  func finish() throws(SignatureFormatError) {
    guard taken == bytes.count else { throw .trailingBytes(form, count: bytes.count - taken) }
  }

  /// A field as it is written.
  static func field(_ content: [UInt8]) -> [UInt8] {
    // Nothing here comes near 4 GiB: every form has its limit.
    UInt32(truncatingIfNeeded: content.count).bigEndianBytes + content
  }
}
