// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

extension Digest {
  /// The number of characters of a digest in base64.
  public static let base64Count = 44

  /// Takes the 64 lower-case hexadecimal characters of a digest, or answers `nil`.
  public init?(hexadecimal text: String) {
    guard let bytes = Hexadecimal.decoded(text.utf8.span) else { return nil }
    self.init(bytes: bytes)
  }

  /// Takes the 44 base64 characters of a digest, or answers `nil`.
  public init?(base64 text: String) {
    self.init(base64: text.utf8.span)
  }

  /// Takes the 44 base64 characters of a digest, or answers `nil`.
  public init?(base64 text: Span<UInt8>) {
    guard text.count == Self.base64Count else { return nil }
    var isCanonical = false
    self.init { target in
      isCanonical = Base64.decode(text, into: target)
    }
    guard isCanonical else { return nil }
  }

  /// The digest as 64 lower-case hexadecimal characters.
  public var hexadecimal: String {
    Hexadecimal.encoded(bytes.span)
  }

  /// The digest as 44 base64 characters.
  public var base64: String {
    Base64.encoded(bytes.span)
  }

  /// The digest as the 44 ASCII bytes of its base64 form.
  public var base64Bytes: [UInt8] {
    var text: [UInt8] = []
    appendBase64(to: &text)
    return text
  }

  /// Appends the 44 ASCII bytes of the base64 form.
  public func appendBase64(to text: inout [UInt8]) {
    let start = text.count
    text.append(contentsOf: repeatElement(0, count: Self.base64Count))
    writeBase64(into: &text, at: start)
  }

  /// Writes the 44 ASCII bytes of the base64 form over others.
  ///
  /// - Precondition: so many are there from `start` on.
  public func writeBase64(into text: inout [UInt8], at start: Int) {
    withUnsafeBytes { bytes in
      Base64.write(bytes.bindMemory(to: UInt8.self).span, into: &text, at: start)
    }
  }
}

extension Digest: CustomStringConvertible {
  /// The digest in base64.
  public var description: String { base64 }
}
