// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension Recurrence: Shaped {
  /// How often a duty comes round, inside `directive.issued` and `directive.amended`.
  static let shape = Shape(
    Self.init,
    .required("freq", \.frequency, .word),
    .optional("until", \.until, .instant),
    .optional("dueday", \.dueDay, .dayNumber),
    .optional("duetime", \.dueTime, .clockTime),
    .required("phrase", \.phrase, .line))
}
