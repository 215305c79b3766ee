// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// Reads canonical JSON piece by piece, each piece whole or not at all.
///
/// For a document whose keys have an order of their own, such as a line of the log:
/// `expect(#"{"id":"#)`, `takeString()`, `expect(#","data":"#)`, `takeValue()`, `expect("}")`,
/// `finish()`. After a throw the reader stands where it stood before the call.
public struct JSONReader: Sendable {
  /// The whole document.
  let bytes: [UInt8]
  /// The limits that hold for it.
  public let limits: JSONLimits
  /// Whether the rules for texts were seen to before.
  let isKnown: Bool
  /// The bytes taken so far.
  public internal(set) var offset = 0

  /// Begins to read a document that it copies.
  ///
  /// Throws: `tooLong` when the document exceeds the limit.
  public init(_ bytes: Span<UInt8>, limits: JSONLimits = .line) throws(JSONSyntaxError) {
    try Self.check(bytes.count, limits)
    try self.init(Self.copy(bytes), limits: limits)
  }

  /// Begins to read a document that it copies, and that `TextCheck` or one like it has been over:
  /// only its form is looked at.
  ///
  /// Throws: `tooLong` when the document exceeds the limit.
  public init(known bytes: Span<UInt8>) throws(JSONSyntaxError) {
    limits = .line
    try Self.check(bytes.count, limits)
    self.bytes = Self.copy(bytes)
    isKnown = true
  }

  /// The bytes of a span.
  private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    // All empty arrays are one, whose count no two threads may write, even if nothing changes.
    guard !bytes.isEmpty else { return [] }
    // The buffer has room for exactly the bytes of the span, and the count is what was copied.
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = bytes.withUnsafeBufferPointer { buffer.initialize(fromContentsOf: $0) }
    }
  }

  /// Begins to read a document.
  ///
  /// Throws: `tooLong` when the document exceeds the limit.
  public init(_ bytes: [UInt8], limits: JSONLimits = .line) throws(JSONSyntaxError) {
    try Self.check(bytes.count, limits)
    self.bytes = bytes
    self.limits = limits
    isKnown = false
  }

  /// Whether every byte has been taken.
  public var isAtEnd: Bool { offset == bytes.count }

  /// The next byte, which stays where it is.
  public var nextByte: UInt8? { isAtEnd ? nil : bytes[offset] }

  /// Takes exactly the bytes of `literal`.
  ///
  /// Throws: `truncated`, `whiteSpace` at the blank, or `expected` at the current offset.
  public mutating func expect(_ literal: String) throws(JSONSyntaxError) {
    var position = offset
    for byte in literal.utf8 {
      guard position < bytes.count else { throw JSONSyntaxError(.truncated, at: position) }
      if bytes[position] != byte {
        if Self.isBlank(bytes[position]) { throw JSONSyntaxError(.whiteSpace, at: position) }
        throw JSONSyntaxError(.expected(literal), at: offset)
      }
      position += 1
    }
    offset = position
  }

  /// Takes the bytes of `literal` if they come next, and says whether they did.
  public mutating func take(ifNext literal: String) -> Bool {
    var position = offset
    for byte in literal.utf8 {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    offset = position
    return true
  }

  /// Ends the reading.
  ///
  /// Throws: `trailingBytes`, or `whiteSpace`, when something is left.
  public func finish() throws(JSONSyntaxError) {
    guard let byte = nextByte else { return }
    throw JSONSyntaxError(Self.isBlank(byte) ? .whiteSpace : .trailingBytes, at: offset)
  }

  /// Refuses a document that is too long.
  private static func check(_ byteCount: Int, _ limits: JSONLimits) throws(JSONSyntaxError) {
    guard byteCount <= limits.byteCount else {
      throw JSONSyntaxError(.tooLong(limit: limits.byteCount), at: limits.byteCount)
    }
  }

  /// Whether a byte is white space to JSON.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// What to say of the byte at `offset`, where nothing of the kind may stand.
  func refusal() -> JSONSyntaxError {
    guard let byte = nextByte else { return JSONSyntaxError(.truncated, at: offset) }
    if Self.isBlank(byte) { return JSONSyntaxError(.whiteSpace, at: offset) }
    if bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]) {
      return JSONSyntaxError(.text(.byteOrderMark), at: offset)
    }
    return JSONSyntaxError(.unexpectedByte(byte), at: offset)
  }
}
