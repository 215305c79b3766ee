// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Digests
public import Directives

extension SubmissionDigest {
  /// The digest of a submission.
  public init(of message: [UInt8]) {
    let text = SHA256.hash(message).base64
    do throws(ValueError) {
      self = try SubmissionDigest(text)
    } catch {
      preconditionFailure("the base64 of 32 bytes is no digest: \(text)")
    }
  }
}
