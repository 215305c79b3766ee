// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// Holds the reader and the writer against each other.
@Suite struct JSONValueTests {
  /// A document with everything in it.
  static let document = #"{"a":[],"b":{"c":[true,false,-12]},"d":"chỉ \"đạo\"\n\\ 🏛"}"#

  /// Reads bytes, or nil.
  private func value(_ bytes: [UInt8]) -> JSONValue? {
    // Here only whether it was read matters; the reasons have their own table.
    try? JSONValue(parsing: bytes)
  }

  /// Values come back as they were.
  @Test(arguments: UInt64(0)..<400)
  func `a value drawn from a seed is read back and written again to the same bytes`(
    seed: UInt64
  ) throws {
    var values = SeededValues(seed: seed)
    let original = values.value(depth: 6)
    let bytes = try original.canonicalBytes()
    let read = try JSONValue(parsing: bytes)
    #expect(read == original)
    #expect(try read.canonicalBytes() == bytes)
  }

  /// No prefix passes for the whole.
  @Test func `every proper prefix of a document is refused`() {
    let bytes = Array(Self.document.utf8)
    #expect(value(bytes) != nil)
    for count in 0..<bytes.count { #expect(value(Array(bytes[..<count])) == nil) }
  }

  /// One value has one encoding.
  @Test func `every change of one byte is refused or is canonical itself`() throws {
    let bytes = Array(Self.document.utf8)
    var readCount = 0
    for index in bytes.indices {
      for byte in UInt8.min...UInt8.max where byte != bytes[index] {
        var changed = bytes
        changed[index] = byte
        guard let read = value(changed) else { continue }
        readCount += 1
        #expect(try read.canonicalBytes() == changed)
      }
    }
    #expect(readCount > 100)
  }

  /// The small documents, all of them.
  @Test func `every document of up to four bytes of an alphabet is canonical or refused`() throws {
    let alphabet = Array("{}[]\":,a1-0\\n t.e".utf8) + [0xC3, 0xA9]
    var layer: [[UInt8]] = [[]]
    var readCount = 0
    for _ in 1...4 {
      layer = layer.flatMap { head in alphabet.map { head + [$0] } }
      for bytes in layer {
        guard let read = value(bytes) else { continue }
        readCount += 1
        if try read.canonicalBytes() != bytes { Issue.record("\(bytes) is read but not canonical") }
      }
    }
    #expect(readCount > 250)
  }

  /// The integers at the limits.
  @Test(arguments: [0, 1, -1, JSONValue.integerLimit, -JSONValue.integerLimit, 10, -100])
  func `an integer within the limits is read back`(number: Int64) throws {
    #expect(try JSONValue(parsing: Array(String(number).utf8)) == .integer(number))
  }

  /// The accessors tell the kinds apart.
  @Test func `an accessor answers for its own kind only`() {
    let value: JSONValue = ["a": 1]
    #expect(value.objectValue?["a"] == 1)
    #expect(value.arrayValue == nil && value.stringValue == nil && value.boolValue == nil)
    #expect(JSONValue.integer(3).integerValue == 3 && JSONValue.integer(3).objectValue == nil)
    #expect(JSONValue.array([true]).arrayValue == [true] && JSONValue.bool(true).boolValue == true)
    #expect(JSONValue.string("x").stringValue == "x" && JSONValue.string("x").integerValue == nil)
  }
}
