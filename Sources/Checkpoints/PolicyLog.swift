// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// A log that a policy accepts.
public struct PolicyLog: Hashable, Sendable {
  /// The key that signs for the log; its name is the origin.
  public let key: VerifierKey
  /// Where the log may be reached, as bytes, if the policy says so.
  public let address: [UInt8]?
}
