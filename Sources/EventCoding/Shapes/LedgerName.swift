// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// A written value that names something in the ledger.
protocol LedgerName: WrittenValue {
  /// Passes over a name in quotation marks.
  static func accept(_ line: Span<UInt8>, _ position: inout Int) -> Bool
}

extension Identifier: LedgerName {
  /// Passes over an identifier; one that begins with a mark of punctuation is none.
  static func accept(_ line: Span<UInt8>, _ position: inout Int) -> Bool {
    let first = position + 1
    guard
      line.passQuoted(
        1...96, &position,
        where: { byte in
          byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "-") < 13
            || byte == UInt8(ascii: "_")
        })
    else { return false }
    return line[first] >= UInt8(ascii: "0") && line[first] != UInt8(ascii: "_")
  }
}

extension EventID: LedgerName {
  /// Passes over the name of an event.
  static func accept(_ line: Span<UInt8>, _ position: inout Int) -> Bool {
    line.passQuoted(1...64, &position) { byte in
      byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "A") < 26
        || byte &- UInt8(ascii: "-") < 14 || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "_")
    }
  }
}
