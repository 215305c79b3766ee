// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// A value that is written as a JSON object of known fields.
protocol Shaped: Sendable {
  /// Its fields, said once for reading and for writing.
  static var shape: Shape<Self> { get }
}
