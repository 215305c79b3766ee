// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// The kinds of JSON value that a field may ask for.
public enum JSONKind: String, CaseIterable, Hashable, Sendable {
  /// A text in quotation marks.
  case text
  /// A whole number.
  case integer
  /// True or false.
  case truth
  /// A list.
  case list
  /// An object.
  case object
}
