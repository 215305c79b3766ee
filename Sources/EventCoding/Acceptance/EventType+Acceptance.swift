// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension EventType {
  /// Every type, the commonest first.
  static var commonestFirst: [Self] {
    let common: [Self] = [
      .statusReported, .assignmentMade, .reminderSent, .directiveIssued, .completionApproved,
    ]
    return common + allCases.filter { !common.contains($0) }
  }
}
