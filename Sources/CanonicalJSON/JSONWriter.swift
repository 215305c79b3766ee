// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// Appends canonical JSON to bytes; what it writes, `JSONReader` reads.
///
/// After a throw the bytes are what they were before the call.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing written.
  public init(reservingCapacity byteCount: Int = 0) { bytes.reserveCapacity(byteCount) }

  /// Appends bytes as they are: brackets, commas, and the keys of a fixed order.
  public mutating func append(literal: String) { bytes += literal.utf8 }

  /// Appends a string in quotation marks.
  ///
  /// Throws: `text` when the ledger may not hold it.
  public mutating func append(string text: String) throws(JSONWritingError) {
    if let flaw = TextCheck.firstFlaw(in: text) { throw .text(flaw) }
    appendChecked(text)
  }

  /// Appends an integer.
  ///
  /// Throws: `numberTooLarge` outside ±(2^53−1).
  public mutating func append(integer number: Int64) throws(JSONWritingError) {
    guard (-JSONValue.integerLimit...JSONValue.integerLimit).contains(number) else {
      throw .numberTooLarge(number)
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Appends a value.
  ///
  /// Throws: when it holds what canonical JSON cannot say, or is more than 16 deep.
  public mutating func append(value: JSONValue) throws(JSONWritingError) {
    let start = bytes.count
    do throws(JSONWritingError) {
      try append(value, within: JSONLimits.line.depth)
    } catch {
      bytes.removeSubrange(start...)
      throw error
    }
  }

  /// Appends an object.
  ///
  /// Throws: as for a value.
  public mutating func append(object: JSONObject) throws(JSONWritingError) {
    try append(value: .object(object))
  }

  /// Appends a value that may open `depth` more brackets.
  private mutating func append(_ value: JSONValue, within depth: Int) throws(JSONWritingError) {
    switch value {
    case .string(let text): try append(string: text)
    case .integer(let number): try append(integer: number)
    case .bool(let flag): append(literal: flag ? "true" : "false")
    case .array(let elements):
      try checkDepth(depth)
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try append(element, within: depth - 1)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      try checkDepth(depth)
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        append(literal: member.key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        try append(member.value, within: depth - 1)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Refuses a bracket too many.
  private func checkDepth(_ depth: Int) throws(JSONWritingError) {
    guard depth > 0 else { throw .tooDeep(limit: JSONLimits.line.depth) }
  }

  /// Appends a text known to be without flaw.
  private mutating func appendChecked(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscapes(text) {
      for byte in text.utf8 { appendEscaping(byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of a text is written as an escape.
  private static func needsEscapes(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where isEscaped(bytes[index]) { return true }
    return false
  }

  /// Whether a byte is written as an escape.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x0A || byte == 0x09
  }

  /// Appends a byte of a text.
  private mutating func appendEscaping(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(literal: "\\\"")
    case UInt8(ascii: "\\"): append(literal: "\\\\")
    case 0x0A: append(literal: "\\n")
    case 0x09: append(literal: "\\t")
    default: bytes.append(byte)
    }
  }
}
