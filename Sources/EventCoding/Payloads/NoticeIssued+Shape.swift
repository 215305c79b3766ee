// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension NoticeIssued: Shaped {
  /// The data of `notice.issued`.
  static let shape = Shape(
    Self.init,
    .subject(\.notice, .id),
    .required("title", \.title, .line),
    .required("kind", \.kind, .line),
    .required("issuer", \.issuer, .id),
    .optional("number", \.number, .line),
    .optional("dated", \.dated, .line),
    .required("decided", \.decided, .day),
    .optional("concluder", \.concluder, .object),
    .optional("signatory", \.signatory, .object),
    .list("cites", \.cites, .object),
    .list("recipients", \.recipients, .text),
    .optional("file", \.file, .object),
    .list("gaps", \.gaps, .text))
}
