// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// Takes a string.
  ///
  /// Throws: `truncated`, a reason of an escape, or `text` with the flaw and its place.
  /// Complexity: linear; a string of ASCII without escapes is copied once.
  public mutating func takeString() throws(JSONSyntaxError) -> String {
    guard nextByte == UInt8(ascii: "\"") else { throw refusal() }
    var position = offset + 1
    let first = try endOfRun(from: position)
    let text = try run(position..<first)
    if bytes[first] == UInt8(ascii: "\"") {
      offset = first + 1
      return text
    }
    var pieces = Array(text.utf8)
    position = first
    while bytes[position] != UInt8(ascii: "\"") {
      pieces.append(try escapedByte(at: position))
      let end = try endOfRun(from: position + 2)
      pieces += try run(position + 2..<end).utf8
      position = end
    }
    offset = position + 1
    // Each run is valid and in NFC, and so is the whole: nothing composes with an escaped byte.
    return String(decoding: pieces, as: UTF8.self)
  }

  /// The position of the quotation mark or backslash that ends a run of literal characters.
  private func endOfRun(from start: Int) throws(JSONSyntaxError) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return position }
      if byte < 0x20 {
        _ = try run(start..<position)
        throw JSONSyntaxError(.text(.controlCharacter), at: position)
      }
      position += 1
    }
    throw JSONSyntaxError(.truncated, at: position)
  }

  /// The text of a run, which obeys the rules for texts.
  private func run(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    if isKnown { return String(decoding: bytes[range], as: UTF8.self) }
    do throws(TextFlaw) {
      return try TextCheck.checkedText(bytes.span.extracting(range))
    } catch {
      throw JSONSyntaxError(.text(error.reason), at: range.lowerBound + error.offset)
    }
  }

  /// The byte that the escape at a backslash stands for.
  private func escapedByte(at position: Int) throws(JSONSyntaxError) -> UInt8 {
    guard position + 1 < bytes.count else {
      throw JSONSyntaxError(.truncated, at: bytes.count)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): throw JSONSyntaxError(.unicodeEscape, at: position)
    case let other: throw JSONSyntaxError(.unknownEscape(other), at: position)
    }
  }
}
