// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// A Swift source with what is not code blanked out, line for line and byte for byte.
struct SourceText {
  /// The lines without the contents of strings and without comments.
  let code: [String]
  /// The lines without the contents of strings.
  let codeAndComments: [String]

  /// Blanks a source.
  init(_ source: String) {
    var blanker = SourceBlanker(Array(source.utf8))
    blanker.run()
    code = Self.lines(blanker.code)
    codeAndComments = Self.lines(blanker.codeAndComments)
  }

  /// The lines of some bytes.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
