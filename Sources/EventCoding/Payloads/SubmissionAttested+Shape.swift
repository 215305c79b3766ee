// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension SubmissionAttested: Shaped {
  /// The data of `submission.attested`.
  static let shape = Shape(
    Self.init,
    .subject(\.principal, .id),
    .required("events", \.events, .signedEvents),
    .required("digest", \.digest, .digest),
    .required("signature", \.signature, .line))
}
