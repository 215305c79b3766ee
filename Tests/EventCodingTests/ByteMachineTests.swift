// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import Testing

@testable import EventCoding

/// What is passed over eight bytes at a time is what is read byte after byte.
struct ByteMachineTests {
  /// Where a machine ends in a line; nil where it does not tell.
  private static func end(_ machine: ByteMachine, _ limit: Int64, _ line: [UInt8]) -> Int? {
    var position = 0
    return machine.pass(1...limit, line.span, &position) ? position : nil
  }

  /// A text in quotation marks with something behind it.
  private static func quoted(_ text: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "\"")] + text + Array("\",\"x\":\"y\"}".utf8)
  }

  @Test(arguments: [1, 2, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 95, 96, 97])
  func `a byte anywhere in a name is passed over only where the name may have it`(count: Int) {
    for index in Set([0, 1, count / 2, count - 1]) where index < count {
      for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "\"") {
        var name = [UInt8](repeating: UInt8(ascii: "m"), count: count)
        name[index] = byte
        let text = String(validating: name, as: UTF8.self)
        let line = Self.quoted(name)
        // Why a text is no name does not matter here.
        let isPart = text.flatMap { try? PartyID($0) } != nil
        let isEvent = text.flatMap { try? EventID($0) } != nil
        if Self.end(.identifier, 96, line) != (isPart ? count + 2 : nil)
          || Self.end(.eventID, 64, line) != (isEvent ? count + 2 : nil)
        {
          Issue.record("\(byte) at \(index)")
        }
      }
    }
  }

  @Test func `an escape anywhere is passed over as it is written, and no other is`() {
    for before in 0...17 {
      for after in 0...9 {
        for byte in UInt8.min...UInt8.max {
          let text =
            [UInt8](repeating: UInt8(ascii: "a"), count: before) + [UInt8(ascii: "\\"), byte]
            + [UInt8](repeating: UInt8(ascii: "b"), count: after)
          let isEscape = "\"\\nt".utf8.contains(byte)
          let end = Self.end(.text, 1_000, Self.quoted(text))
          if end != (isEscape ? text.count + 2 : nil) {
            Issue.record("\(byte) after \(before)")
          }
        }
      }
    }
  }

  @Test func `a text is passed over up to its limit, and none that is empty or does not end`() {
    for count in 0...40 {
      let text = Self.quoted([UInt8](repeating: UInt8(ascii: "a"), count: count))
      for limit in 1...40 {
        let end = Self.end(.text, Int64(limit), text)
        #expect(end == ((1...limit).contains(count) ? count + 2 : nil))
      }
      #expect(Self.end(.text, 100, Array(text.prefix(count + 1))) == nil)
    }
    #expect(Self.end(.text, 100, []) == nil)
  }

  @Test func `every two and three bytes outside ASCII are passed over only where they are a text`()
  {
    for first in UInt8(0x80)...0xFF {
      for second in UInt8.min...UInt8.max where second != UInt8(ascii: "\"") {
        check([first, second])
        guard first >= 0xE0, second >= 0x80 else { continue }
        for third: UInt8 in [0x41, 0x7F, 0x80, 0x8F, 0x90, 0xA7, 0xA8, 0xBF, 0xC0] {
          check([first, second, third])
        }
      }
    }
  }

  /// Holds what is told of a character against the check of texts.
  private func check(_ character: [UInt8]) {
    let text = Array("a".utf8) + character + Array("b".utf8)
    guard Self.end(.text, 100, Self.quoted(text)) != nil else { return }
    // Why a text is none does not matter here.
    if (try? TextCheck.checkedText(text.span)) == nil { Issue.record("\(character)") }
  }
}
