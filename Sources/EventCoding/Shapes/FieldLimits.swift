// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// How much the fields of an event may hold.
public enum FieldLimits {
  /// The most bytes of a text meant for one line: a name, a title, a summary.
  public static let lineByteCount = 1_000
  /// The most bytes of any other text.
  public static let textByteCount = 8_000
  /// The most entries of a list.
  public static let entryCount = 1_000
}
