// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// Holds what the writer writes and refuses.
@Suite struct JSONWriterTests {
  /// The encoding, byte for byte.
  @Test func `a document is written without blanks and with four escapes`() throws {
    var writer = JSONWriter()
    writer.append(literal: #"{"z":"#)
    try writer.append(string: "a\"b\\c\nd\te/ạ")
    writer.append(literal: #","y":"#)
    try writer.append(integer: -5)
    writer.append(literal: #","x":"#)
    try writer.append(value: ["b": [true, false], "a": [:]])
    writer.append(literal: "}")
    let expected = #"{"z":"a\"b\\c\nd\te/ạ","y":-5,"x":{"a":{},"b":[true,false]}}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  /// Digits.
  @Test func `an integer is written with the digits that it has`() throws {
    var numbers: [Int64] = [0, JSONValue.integerLimit]
    var power: Int64 = 1
    while power <= JSONValue.integerLimit / 10 {
      numbers += [power - 1, power, power + 1]
      power *= 10
    }
    for number in numbers + numbers.map({ -$0 }) {
      var writer = JSONWriter()
      try writer.append(integer: number)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
    }
  }

  /// What cannot be read is not written.
  @Test func `what no reader would accept is refused and nothing is left behind`() throws {
    var writer = JSONWriter()
    try writer.append(string: "x")
    let before = writer.bytes
    let flaw = TextFlaw(.notNFC, at: 1)
    #expect(throws: JSONWritingError.text(flaw)) {
      try writer.append(value: ["a": ["ok", "be\u{301}"]])
    }
    #expect(throws: JSONWritingError.text(TextFlaw(.controlCharacter, at: 0))) {
      try writer.append(string: "\u{7F}")
    }
    let tooLarge = JSONValue.integerLimit + 1
    #expect(throws: JSONWritingError.numberTooLarge(tooLarge)) {
      try writer.append(integer: tooLarge)
    }
    #expect(throws: JSONWritingError.numberTooLarge(.min)) {
      try writer.append(value: [.integer(.min)])
    }
    var deep: JSONValue = 1
    for _ in 0..<17 { deep = [deep] }
    #expect(throws: JSONWritingError.tooDeep(limit: 16)) { try writer.append(value: deep) }
    #expect(writer.bytes == before)
  }
}
