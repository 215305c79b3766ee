// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Whether a ledger holds those who record to their rights, and asks for their signatures.
public enum SignatureDemand: String, CaseIterable, Hashable, Sendable {
  /// Nobody is held to anything.
  ///
  /// Not called `none`, which where the demand is optional would mean that nothing is said.
  case unneeded = "none"
  /// Principals are held to their rights; a signature is taken where one is given.
  ///
  /// What gives or takes authority is signed all the same, once somebody may enrol.
  case optional
  /// Only principals record, within their rights, and what they record is signed.
  case required
}
