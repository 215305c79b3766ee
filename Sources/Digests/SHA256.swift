// Directive ledger · Digests — SPDX-License-Identifier: Apache-2.0

import CSHA256

/// SHA-256 (FIPS 180-4) over a message that arrives in pieces.
///
/// A value: a copy is a fork of the message, so the digest of a prefix can be taken on the way.
public struct SHA256: Sendable {
  /// The message so far.
  private var context = csha256_context()

  /// Begins an empty message.
  public init() {
    csha256_start(csha256_kernel_for_one(), &context)
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { csha256_update(&context, $0.baseAddress, $0.count) }
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The digest of the message so far, which may go on afterwards.
  public var digest: Digest {
    var ended = context
    return Digest { csha256_finish(&ended, $0.baseAddress) }
  }

  /// The name of the kernel that does the work on this machine.
  public static var kernelName: String {
    String(cString: csha256_kernel_name(csha256_kernel_for_many()))
  }
}
