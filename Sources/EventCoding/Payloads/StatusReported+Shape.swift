// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension StatusReported: Shaped {
  /// The data of `status.reported`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("party", \.party, .id),
    .required("status", \.status, .word),
    .optional("note", \.note, .text),
    .optional("percent", \.percent, .integer),
    .optional("measure", \.measure, .object),
    .list("documents", \.documents, .text),
    .optional("period", \.period, .period),
    .optional("reason", \.reason, .text))
}
