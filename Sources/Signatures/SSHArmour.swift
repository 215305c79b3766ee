// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

import Digests

/// Bytes as base64 between two lines of dashes, exactly as `ssh-keygen` prints them.
enum SSHArmour {
  /// The line before the base64.
  private static let firstLine = "-----BEGIN SSH SIGNATURE-----"
  /// The line after the base64.
  private static let lastLine = "-----END SSH SIGNATURE-----"
  /// The number of characters of base64 in every line but the last.
  private static let lineByteCount = 70

  /// The bytes of an armoured text.
  ///
  /// - Throws: `tooLong`, `unterminated`, `armour`, `base64`.
  static func content(of text: String) throws(SignatureFormatError) -> [UInt8] {
    let bytes = Array(text.utf8)
    let limit = SignatureForm.sshSignature.byteCountLimit
    guard bytes.count <= limit else {
      throw .tooLong(.sshSignature, byteCount: bytes.count, limit: limit)
    }
    let newline = UInt8(ascii: "\n")
    guard bytes.last == newline else { throw .unterminated(.sshSignature) }
    let lines = bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)
    guard lines.count > 2, lines[0].elementsEqual(firstLine.utf8) else { throw .armour(line: 1) }
    guard lines[lines.count - 1].elementsEqual(lastLine.utf8) else {
      throw .armour(line: lines.count)
    }
    let rows = lines[1..<lines.count - 1]
    for (index, row) in zip(rows.indices, rows) {
      let isWhole = row.count == lineByteCount
      let isRest = index == rows.endIndex - 1 && 1..<lineByteCount ~= row.count
      guard isWhole || isRest else { throw .armour(line: index + 1) }
    }
    guard let content = Base64.decoded(Array(rows.joined()).span) else {
      throw .base64(.sshSignature, line: nil)
    }
    return content
  }

  /// The armoured text of some bytes, ending in a newline.
  static func text(of content: [UInt8]) -> String {
    let base64 = Base64.encodedBytes(content.span)
    let rows = stride(from: 0, to: base64.count, by: lineByteCount).map { start in
      String(decoding: base64[start...].prefix(lineByteCount), as: UTF8.self)
    }
    return ([firstLine] + rows + [lastLine]).map { "\($0)\n" }.joined()
  }
}
