// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// A written value that names something in the ledger.
protocol LedgerName: WrittenValue {
  /// How a name is passed over.
  static var acceptance: Acceptance { get }
}

extension Identifier: LedgerName {
  /// An identifier.
  static var acceptance: Acceptance { .identifier }
}

extension EventID: LedgerName {
  /// The name of an event.
  static var acceptance: Acceptance { .eventID }
}
