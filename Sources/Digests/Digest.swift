// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest: 32 bytes, held inline.
public struct Digest: Hashable, Sendable {
  /// The number of bytes of every digest.
  public static let byteCount = 32

  /// The digest of 32 zero bytes, which stands where there is no predecessor.
  public static let zero = Digest(words: (0, 0, 0, 0))

  /// Bytes 0…7, as they lie in memory.
  private(set) var word0: UInt64
  /// Bytes 8…15, as they lie in memory.
  private(set) var word1: UInt64
  /// Bytes 16…23, as they lie in memory.
  private(set) var word2: UInt64
  /// Bytes 24…31, as they lie in memory.
  private(set) var word3: UInt64

  /// Takes the four words as they lie in memory.
  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    (word0, word1, word2, word3) = words
  }

  /// Lets `body` write the 32 bytes.
  init(writing body: (UnsafeMutableRawBufferPointer) -> Void) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    // Four words of 8 bytes lie one after the other: exactly the 32 bytes of the buffer.
    withUnsafeMutableBytes(of: &words, body)
    self.init(words: words)
  }

  /// Takes exactly 32 bytes, or answers `nil`.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init { target in
      for index in 0..<Self.byteCount { target[index] = bytes[index] }
    }
  }

  /// Takes exactly 32 bytes, or answers `nil`.
  public init?(bytes: [UInt8]) {
    self.init(bytes: bytes.span)
  }

  /// The 32 bytes in order.
  public var bytes: [UInt8] {
    withUnsafeBytes { [UInt8]($0) }
  }

  /// Calls `body` with the 32 bytes in order.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // Four stored words of 8 bytes, no padding: the value is its 32 bytes.
    Swift.withUnsafeBytes(of: self, body)
  }
}
