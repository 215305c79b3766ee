// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveIssued: Shaped {
  /// The data of `directive.issued`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("notice", \.notice, .id),
    .required("section", \.section, .line),
    .required("summary", \.summary, .line),
    .required("force", \.force, .word),
    .required("kind", \.kind, .word),
    .optional("product", \.product, .text),
    .list("deliverto", \.deliverTo, .id),
    .optional("accountableto", \.accountableTo, .id),
    .list("needs", \.needs, .id),
    .optional("field", \.field, .line),
    .optional("deadline", \.deadline, .deadline),
    .optional("recurrence", \.recurrence, .object),
    .optional("target", \.target, .object),
    .optional("urgency", \.urgency, .line),
    .list("onward", \.onward, .id),
    .optional("petition", \.petition, .id))
}
