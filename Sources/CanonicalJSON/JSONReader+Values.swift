// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// Takes any value.
  public mutating func takeValue() throws(JSONSyntaxError) -> JSONValue {
    try whole { reader throws(JSONSyntaxError) in try reader.value(within: reader.limits.depth) }
  }

  /// Takes an object.
  ///
  /// Throws: `expected` when something else comes next.
  public mutating func takeObject() throws(JSONSyntaxError) -> JSONObject {
    guard nextByte == UInt8(ascii: "{") else {
      throw isAtEnd ? refusal() : JSONSyntaxError(.expected("{"), at: offset)
    }
    return try whole { reader throws(JSONSyntaxError) in
      try reader.object(within: reader.limits.depth)
    }
  }

  /// Does a piece of reading, and goes back to where it began if that fails.
  private mutating func whole<Piece>(
    _ read: (inout JSONReader) throws(JSONSyntaxError) -> Piece
  ) throws(JSONSyntaxError) -> Piece {
    let start = offset
    do throws(JSONSyntaxError) {
      return try read(&self)
    } catch {
      offset = start
      throw error
    }
  }

  /// Reads a value that may open `depth` more brackets.
  private mutating func value(within depth: Int) throws(JSONSyntaxError) -> JSONValue {
    switch nextByte {
    case UInt8(ascii: "\""): return .string(try takeString())
    case UInt8(ascii: "{"): return .object(try object(within: depth))
    case UInt8(ascii: "["): return .array(try array(within: depth))
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"):
      let start = offset
      _ = try word("null", .bool(false))
      throw JSONSyntaxError(.null, at: start)
    case UInt8(ascii: "."): throw JSONSyntaxError(.decimalFraction, at: offset)
    default: return .integer(try takeInteger())
    }
  }

  /// Reads a word that stands for a value.
  private mutating func word(
    _ literal: String, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    try expect(literal)
    return value
  }

  /// Reads an array.
  private mutating func array(within depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    try open(within: depth)
    var elements: [JSONValue] = []
    if take(ifNext: "]") { return elements }
    repeat {
      elements.append(try value(within: depth - 1))
    } while try continues(before: UInt8(ascii: "]"))
    return elements
  }

  /// The number of members for which room is made at once.
  private static var usualMemberCount: Int { 8 }

  /// Reads an object.
  private mutating func object(within depth: Int) throws(JSONSyntaxError) -> JSONObject {
    try open(within: depth)
    var members: [JSONObject.Member] = []
    if take(ifNext: "}") { return JSONObject() }
    members.reserveCapacity(Self.usualMemberCount)
    repeat {
      let start = offset
      let key = try takeKey()
      if let last = members.last?.key, !JSONObject.precedes(last, key) {
        // Whether it is a repetition is asked only here, so that good input stays linear.
        let isRepeated = members.contains { $0.key == key }
        throw JSONSyntaxError(isRepeated ? .duplicateKey : .keyOutOfOrder, at: start)
      }
      members.append(JSONObject.Member(key: key, value: try value(within: depth - 1)))
    } while try continues(before: UInt8(ascii: "}"))
    return JSONObject(inOrder: members)
  }

  /// Takes the opening bracket, if one more may be open.
  private mutating func open(within depth: Int) throws(JSONSyntaxError) {
    guard depth > 0 else { throw JSONSyntaxError(.tooDeep(limit: limits.depth), at: offset) }
    offset += 1
  }

  /// Takes the comma or the closing bracket, and says whether it was the comma.
  private mutating func continues(before closing: UInt8) throws(JSONSyntaxError) -> Bool {
    if nextByte == closing {
      offset += 1
      return false
    }
    guard nextByte == UInt8(ascii: ",") else { throw refusal() }
    offset += 1
    if nextByte == closing { throw JSONSyntaxError(.trailingComma, at: offset - 1) }
    return true
  }

  /// Takes a key and its colon.
  private mutating func takeKey() throws(JSONSyntaxError) -> String {
    guard nextByte == UInt8(ascii: "\"") else { throw refusal() }
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      let isAllowed =
        JSONObject.isLetter(bytes[end]) || (end > start && JSONObject.isDigit(bytes[end]))
      guard isAllowed else { throw JSONSyntaxError(.invalidKey, at: end) }
      end += 1
    }
    guard end < bytes.count else { throw JSONSyntaxError(.truncated, at: end) }
    guard end > start else { throw JSONSyntaxError(.invalidKey, at: end) }
    offset = end + 1
    guard nextByte == UInt8(ascii: ":") else { throw refusal() }
    offset += 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
