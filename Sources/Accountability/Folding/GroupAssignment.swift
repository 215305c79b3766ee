// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// A role given to a group, while the events of a directive are being folded.
struct GroupAssignment {
  /// Whether the assignment follows the members of its group.
  enum State {
    /// It does.
    case active
    /// The group ended and no heir is decided.
    case undecided
    /// It was ended, transferred, or passed to an heir.
    case ended
  }

  /// The group.
  let group: PartyID
  /// The role.
  let role: Role
  /// How the role came to the group.
  let chain: [ChainStep]
  /// Whether it goes on.
  var state = State.active
  /// Members whose own assignment was ended.
  var excluded: Set<PartyID> = []
}
