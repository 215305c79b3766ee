// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Signatures
import Testing

/// Every small damage to a good text, and what must become of it.
enum Damage {
  /// Every prefix but the whole.
  static func prefixes(of bytes: [UInt8]) -> [[UInt8]] {
    (0..<bytes.count).map { Array(bytes[..<$0]) }
  }

  /// Every text in which one byte has one bit flipped.
  static func flips(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.flatMap { index in
      (0..<8).map { bit in
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        return changed
      }
    }
  }

  /// Every text in which one byte is any other of those that matter, is missing, or stands twice.
  static func edits(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.flatMap { index in
      var edits: [[UInt8]] = [
        Array(bytes[..<index] + bytes[(index + 1)...]),
        Array(bytes[...index] + bytes[index...]),
      ]
      for byte in Array("\n\r +=A\0".utf8) where byte != bytes[index] {
        var changed = bytes
        changed[index] = byte
        edits.append(changed)
        edits.append(Array(bytes[..<index] + [byte] + bytes[index...]))
      }
      return edits
    }
  }

  /// Every text with something before or behind it.
  static func surroundings(of bytes: [UInt8]) -> [[UInt8]] {
    ["\n", " ", "\r\n", "\0", "x", "x\n", "\n\n", "\u{FEFF}"].flatMap {
      [bytes + Array($0.utf8), Array($0.utf8) + bytes]
    }
  }

  /// Reads each text and counts those that are accepted; each of them must be another value, and
  /// be written again byte for byte.
  static func accepted<Value: Hashable>(
    of texts: [[UInt8]], besides good: Value,
    parse: ([UInt8]) throws -> Value, format: (Value) -> [UInt8]
  ) -> Int {
    var count = 0
    for text in texts {
      let value: Value
      do {
        value = try parse(text)
      } catch {
        if !(error is SignatureFormatError) { Issue.record("\(error)") }
        continue
      }
      count += 1
      let shown = String(decoding: text, as: UTF8.self)
      if format(value) != text { Issue.record("written otherwise: \(shown)") }
      if value == good, format(good) != text { Issue.record("two texts for one value: \(shown)") }
    }
    return count
  }
}

extension String {
  /// The bytes that this base64 stands for.
  var base64Bytes: [UInt8]? { Base64.decoded(utf8.span) }

  /// The bytes that these hexadecimal digits stand for.
  var hexadecimalBytes: [UInt8]? { Hexadecimal.decoded(utf8.span) }
}
