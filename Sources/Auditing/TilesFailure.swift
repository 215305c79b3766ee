// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

/// Why a published log could not be looked at.
public enum TilesFailure<Source: Error & Hashable, Checker: Error & Hashable>: Error, Hashable {
  /// A file cannot be read.
  case source(Source)
  /// Signatures cannot be checked.
  case checker(Checker)
}
