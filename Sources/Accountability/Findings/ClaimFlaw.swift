// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Why a claim that was decided on does not stand.
public enum ClaimFlaw: String, CaseIterable, Hashable, Sendable {
  /// No claim of completion of this directive bears that name, as far as is known.
  case unknown
  /// The claim was retracted.
  case retracted
  /// The claim was sent back before.
  case returned
  /// The claim took effect after the decision.
  case later
  /// The claim is another party's than the decision says.
  case otherParty = "other-party"
  /// Who claimed did not bear the duty.
  case notResponsible = "not-responsible"
  /// The claim was recognised, and no approval of it stands.
  case notApproved = "not-approved"
}
