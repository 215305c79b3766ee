// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension DirectiveAmended: Shaped {
  /// The data of `directive.amended`: what is absent stays, and an empty list empties the one in
  /// force.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("reason", \.reason, .text),
    .optional("summary", \.summary, .line),
    .optional("section", \.section, .line),
    .optional("force", \.force, .word),
    .optional("product", \.product, .text),
    .restatedList("deliverto", \.deliverTo, .id),
    .optional("accountableto", \.accountableTo, .id),
    .restatedList("needs", \.needs, .id),
    .optional("field", \.field, .line),
    .optional("recurrence", \.recurrence, .object),
    .optional("target", \.target, .object),
    .optional("urgency", \.urgency, .line),
    .restatedList("onward", \.onward, .id),
    .optional("basis", \.basis, .text))
}
