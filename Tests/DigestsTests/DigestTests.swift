// Directive ledger · DigestsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Testing

/// A digest as bytes and as text.
@Suite struct DigestTests {
  /// A digest with 32 different bytes.
  let digest = SHA256.hash(Array("abc".utf8))

  @Test func `bytes, hexadecimal and base64 come back as the same digest`() {
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(base64: digest.base64) == digest)
    #expect(digest.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(Array(digest.base64.utf8) == digest.base64Bytes)
    #expect(Digest.zero.bytes == [UInt8](repeating: 0, count: 32))
    #expect(Digest.zero.base64 == String(repeating: "A", count: 43) + "=")
  }

  @Test(arguments: [0, 1, 31, 33, 64]) func `only 32 bytes make a digest`(count: Int) {
    #expect(Digest(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test func `every changed character of a base64 digest is another digest or none`() {
    let text = digest.base64Bytes
    for index in text.indices {
      for value in UInt8.min...UInt8.max where value != text[index] {
        var changed = text
        changed[index] = value
        let parsed = Digest(base64: changed.span)
        #expect(parsed != digest)
        if let parsed { #expect(parsed.base64Bytes == changed) }
      }
    }
  }

  /// Whether a digest is told to stand somewhere in a text.
  private func isWritten(_ digest: Digest, in text: [UInt8], at offset: Int) -> Bool {
    digest.isWritten(in: text.span, at: offset)
  }

  @Test func `a text is told to be the base64 of a digest only where it is`() {
    for number in UInt8.min...UInt8.max {
      let digest = SHA256.hash([number])
      let text = digest.base64Bytes
      for before in 0...9 {
        let padded = [UInt8](repeating: UInt8(ascii: "A"), count: before) + text
        #expect(isWritten(digest, in: padded, at: before))
        #expect(!isWritten(digest, in: padded, at: before + 1))
        #expect(!isWritten(digest, in: padded, at: before - 1))
      }
      #expect(!isWritten(SHA256.hash([number, 0]), in: text, at: 0))
      #expect(!isWritten(digest, in: text.dropLast(), at: 0))
      #expect(!isWritten(digest, in: text, at: .max))
      #expect(!isWritten(digest, in: text, at: .min))
    }
    // Each of the 64 characters is written at each place.
    for byte in UInt8.min...UInt8.max {
      let digest = Digest(bytes: (0..<32).map { byte &+ 37 &* $0 })
      #expect(digest.map { isWritten($0, in: $0.base64Bytes, at: 0) } == true)
    }
  }

  @Test func `a changed character makes a text that is not the base64 of the digest`() {
    var text = digest.base64Bytes
    for index in text.indices {
      let kept = text[index]
      for value in UInt8.min...UInt8.max where value != kept {
        text[index] = value
        #expect(!isWritten(digest, in: text, at: 0))
      }
      text[index] = kept
    }
    #expect(isWritten(digest, in: text, at: 0))
  }

  @Test func `upper-case hexadecimal is not a digest`() {
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
  }
}

/// Base64 and hexadecimal, strict both ways.
@Suite struct TextCodingTests {
  /// The vectors of RFC 4648, section 10.
  static let base64Vectors = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]

  @Test(arguments: base64Vectors) func `the vectors of RFC 4648 hold`(plain: String, text: String) {
    #expect(Base64.encoded(Array(plain.utf8).span) == text)
    #expect(Base64.decoded(Array(text.utf8).span) == Array(plain.utf8))
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm9v\n", " Zg==", "Z===", "====", "Zm-v", "Zg==Zg==",
    "=g==", "Zm9vY",
  ])
  func `what the coder would not write is refused`(text: String) {
    #expect(Base64.decoded(Array(text.utf8).span) == nil)
  }

  @Test func `every length comes back from both codings`() {
    for count in 0...100 {
      let bytes = SHA256Tests.message(count)
      #expect(Base64.decoded(Base64.encodedBytes(bytes.span).span) == bytes)
      #expect(Hexadecimal.decoded(Array(Hexadecimal.encoded(bytes.span).utf8).span) == bytes)
    }
  }

  @Test(arguments: ["0", "0g", "0A", "g0", "0\u{301}"])
  func `broken hexadecimal is refused`(text: String) {
    #expect(Hexadecimal.decoded(Array(text.utf8).span) == nil)
  }
}
