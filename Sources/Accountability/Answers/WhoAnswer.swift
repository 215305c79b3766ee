// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// Who is responsible for a directive, by role, and how it stands.
public struct WhoAnswer: Hashable, Sendable {
  /// The directive, its holdings and its obligations.
  public let account: DirectiveAccount
  /// Who has which role at the instant of the view: by role, then by origin.
  ///
  /// Where nobody was ever named, one answer says so. Empty once the directive no longer binds.
  public let responsible: [ResponsibleParty]
}
