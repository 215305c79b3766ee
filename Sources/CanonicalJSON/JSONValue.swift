// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// A value of canonical JSON: no null, no fractions.
///
/// Strings that were read are NFC, so `==` on them compares bytes.
public enum JSONValue: Hashable, Sendable {
  /// An object with sorted keys.
  case object(JSONObject)
  /// A list of values.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// An integer in ±(2^53−1).
  case integer(Int64)
  /// True or false.
  case bool(Bool)

  /// The greatest magnitude of an integer, 2^53−1, which every JSON reader holds exactly.
  public static let integerLimit: Int64 = 9_007_199_254_740_991
}
