// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a principal may record.
public enum Right: String, CaseIterable, Hashable, Sendable {
  /// To enter parties, notices, directives and what else is transcribed from documents.
  case record
  /// To give, end and pass on the roles of a directive.
  case assign
  /// To report, to claim completion and to ask for time.
  case report
  /// To approve, recognise and return claims.
  case approve
  /// To change deadlines and to refuse more time.
  case extend
  /// To enrol and revoke principals, and to say who may act for whom.
  case enrol
  /// To sign for the ledger as a whole, such as its checkpoints; no event asks for it.
  case sign
}

extension Right: Comparable {
  /// By the bytes of the word, in which order rights are written.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
