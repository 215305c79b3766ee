// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// A word or a sign of blanked code.
struct CodeToken {
  /// The word, or one sign.
  let text: Substring
  /// The line, counted from 1.
  let line: Int

  /// The tokens of some lines, in order.
  static func tokens(of lines: [String]) -> [CodeToken] {
    var tokens: [CodeToken] = []
    for (index, line) in lines.enumerated() {
      // Bytes and not characters, for all sources pass through here.
      let bytes = line.utf8
      var start = bytes.startIndex
      while start < bytes.endIndex {
        var end = start
        while end < bytes.endIndex, isInWord(bytes[end]) { end = bytes.index(after: end) }
        let isSign = end == start
        if isSign { end = bytes.index(after: end) }
        if !isSign || bytes[start] > UInt8(ascii: " ") {
          tokens.append(CodeToken(text: line[start..<end], line: index + 1))
        }
        start = end
      }
    }
    return tokens
  }

  /// Whether a byte belongs to a word: a letter, a digit, an underscore, or no ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
