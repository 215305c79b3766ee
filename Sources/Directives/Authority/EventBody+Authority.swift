// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// Whether the event says who may record what, or that somebody signed; such stand for ever.
  var isAuthority: Bool {
    switch self {
    case .principalEnrolled, .principalRevoked, .delegationGranted, .delegationEnded,
      .submissionAttested:
      true
    case .policyAdopted(let event): event.signatures != nil
    default: false
    }
  }
}
