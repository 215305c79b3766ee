// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a line says that others are held against, where the line was accepted at a glance.
public struct AcceptedLine: Hashable, Sendable {
  /// The number of its type among those of the acceptance.
  let kind: Int
  /// The type of the event.
  public let type: EventType
  /// The bytes in which the name of the event stands.
  public let name: Range<Int>
  /// The position that the line states.
  public let sequence: Int
  /// When it was recorded.
  public let recordedTime: Instant
  /// The 44 bytes in which the leaf hash of the line before is to stand, and which nobody has
  /// looked at.
  public let predecessor: Range<Int>
  /// When the event takes effect.
  let time: Instant
  /// The bytes between the quotation marks of the subject; none of them is escaped.
  public let subject: Range<Int>
  /// The bytes in which it says who recorded it.
  let actor: Range<Int>
  /// The bytes in which it says for whom, if it does.
  let onBehalfOf: Range<Int>?
  /// The bytes of the data, with their brackets.
  public let data: Range<Int>

  /// Where the value of a member stands in an object of the line, `data` or a value in it; nil
  /// where there is no such member.
  ///
  /// The range of a text is that between its quotation marks, where marks may be escaped.
  /// - Complexity: linear in the bytes before the value and its own.
  public static func value(
    of key: StaticString, of object: Range<Int>, in bytes: Span<UInt8>
  ) -> Range<Int>? {
    var position = object.lowerBound + 1
    while position < object.upperBound - 1 {
      // Behind the key stand a quotation mark and the colon.
      let name = position + 1
      guard bytes.passValue(&position) else { return nil }
      let isFound = bytes.extracting(name..<position - 1).holds(key)
      position += 1
      let start = position
      guard bytes.passValue(&position) else { return nil }
      if isFound {
        return bytes[start] == UInt8(ascii: "\"") ? start + 1..<position - 1 : start..<position
      }
      position += 1
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether these are the bytes of a text.
  fileprivate func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      buffer.count == count && buffer.indices.allSatisfy { self[$0] == buffer[$0] }
    }
  }
}
