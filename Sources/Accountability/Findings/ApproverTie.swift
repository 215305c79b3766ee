// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// How whoever approved a claim belongs to whoever made it.
public enum ApproverTie: String, CaseIterable, Hashable, Sendable {
  /// They are the same party.
  case same
  /// The approver is the office that heads the claimant.
  case headOffice = "head-office"
  /// The approver is the person who headed the claimant then.
  case head
  /// The approver stands below the claimant.
  case below
}
