// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// Walks over a Swift source and puts blanks over its strings and comments.
struct SourceBlanker {
  /// The source.
  private let source: [UInt8]
  /// The source without strings and comments.
  private(set) var code: [UInt8]
  /// The source without strings.
  private(set) var codeAndComments: [UInt8]
  /// The next byte.
  private var position = 0

  /// Begins at the first byte.
  init(_ source: [UInt8]) {
    self.source = source
    code = source
    codeAndComments = source
  }

  /// Walks to the end.
  mutating func run() {
    while position < source.count { step(isString: false) }
  }

  /// Passes one token; inside a string it is an interpolation, and blanked.
  private mutating func step(isString: Bool) {
    switch source[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "\""): break
    default: return blank(strings: isString, comments: isString)
    }
    if comes("//") {
      blankComment { $0.source[$0.position] == UInt8(ascii: "\n") }
    } else if comes("/*") {
      blankBlockComment()
    } else if comes("#/") {
      blankRegex()
    } else if let hashes = stringStart() {
      blankString(hashes: hashes)
    } else {
      blank(strings: isString, comments: isString)
    }
  }

  /// Whether some text comes next.
  private func comes(_ text: String) -> Bool { source[position...].starts(with: text.utf8) }

  /// Passes a byte, with a blank over it unless it ends a line.
  private mutating func blank(strings: Bool, comments: Bool) {
    if source[position] != UInt8(ascii: "\n") {
      if strings { codeAndComments[position] = UInt8(ascii: " ") }
      if strings || comments { code[position] = UInt8(ascii: " ") }
    }
    position += 1
  }

  /// Passes a comment until a condition holds.
  private mutating func blankComment(until ends: (SourceBlanker) -> Bool) {
    while position < source.count, !ends(self) { blank(strings: false, comments: true) }
  }

  /// Passes a comment that may hold others.
  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if comes("/*") { depth += 1 }
      if comes("*/") { depth -= 1 }
      let width = comes("/*") || comes("*/") ? 2 : 1
      for _ in 0..<min(width, source.count - position) { blank(strings: false, comments: true) }
    } while depth > 0 && position < source.count
  }

  /// Passes a regular expression between `#/` and `/#`.
  private mutating func blankRegex() {
    while position < source.count, !comes("/#") { blank(strings: true, comments: true) }
    for _ in 0..<min(2, source.count - position) { blank(strings: true, comments: true) }
  }

  /// The number signs before a quotation mark, if a string begins here.
  private func stringStart() -> Int? {
    let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let next = position + hashes
    return next < source.count && source[next] == UInt8(ascii: "\"") ? hashes : nil
  }

  /// Passes a string with all it holds.
  private mutating func blankString(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    position += hashes
    let quote = comes("\"\"\"") ? "\"\"\"" : "\""
    position += quote.utf8.count
    while position < source.count, !comes(quote + fence) {
      if comes("\\" + fence + "(") {
        for _ in 0..<(2 + hashes) { blank(strings: true, comments: true) }
        blankInterpolation()
      } else if comes("\\" + fence) {
        let width = min(2 + hashes, source.count - position)
        for _ in 0..<width { blank(strings: true, comments: true) }
      } else if quote == "\"", source[position] == UInt8(ascii: "\n") {
        return  // The string is not closed, or the quotation mark stands in a regular expression.
      } else {
        blank(strings: true, comments: true)
      }
    }
    position = min(source.count, position + quote.utf8.count + hashes)
  }

  /// Passes what stands between the parentheses of an interpolation, and the closing one.
  private mutating func blankInterpolation() {
    var depth = 1
    while position < source.count, depth > 0 {
      if source[position] == UInt8(ascii: "(") { depth += 1 }
      if source[position] == UInt8(ascii: ")") { depth -= 1 }
      step(isString: true)
    }
  }
}
