// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension JSONForm where Value == String {
  /// A text for one line: a name, a title, a summary.
  static var line: Self { .text(upTo: FieldLimits.lineByteCount) }

  /// A longer text, such as a reason.
  static var text: Self { .text(upTo: FieldLimits.textByteCount) }

  /// A SHA-256 digest: 64 lower-case hexadecimal digits.
  static var sha256: Self {
    let text = Self.text
    return JSONForm { (json, context) throws(FieldError) in
      let digest = try text.read(json, context)
      let isDigest = digest.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
          || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= byte
      }
      guard isDigest, digest.utf8.count == 64 else { throw FieldError(.value(.malformed(.sha256))) }
      return digest
    } write: { digest, _ in
      .string(digest)
    }
  }

  /// A text that is not empty and has at most `limit` bytes.
  private static func text(upTo limit: Int) -> Self {
    JSONForm(accept: .text(upTo: limit)) { bytes, range, _ in
      bytes.plainText(range) ?? bytes.value(range)?.stringValue
    } read: { (json, _) throws(FieldError) in
      guard let text = json.stringValue else { throw FieldError(.wrongKind(expected: .text)) }
      guard !text.isEmpty else { throw FieldError(.empty) }
      let byteCount = text.utf8.count
      guard byteCount <= limit else {
        throw FieldError(.textTooLong(byteCount: byteCount, limit: limit))
      }
      return text
    } write: { text, _ in
      .string(text)
    } inscribe: { text, bytes, _ in
      bytes.append(plain: text, upTo: limit)
    }
  }
}

extension JSONForm
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var word: Self {
    let words = Value.allCases.map { (bytes: Array("\"\($0.rawValue)\"".utf8), word: $0) }
    return JSONForm(accept: .words(Value.allCases.map(\.rawValue))) { bytes, range, _ in
      words.first { bytes.extracting(range).holds($0.bytes) }?.word
    } read: { (json, _) throws(FieldError) in
      guard let text = json.stringValue else { throw FieldError(.wrongKind(expected: .text)) }
      guard let word = Value(rawValue: text) else {
        throw FieldError(.unknownWord(text, allowed: Value.allCases.map(\.rawValue)))
      }
      return word
    } write: { word, _ in
      .string(word.rawValue)
    } inscribe: { word, bytes, _ in
      bytes.append(quoted: word.rawValue)
      return true
    }
  }
}
