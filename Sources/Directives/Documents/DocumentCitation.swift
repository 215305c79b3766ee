// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Another document that a notice refers to.
public struct DocumentCitation: Hashable, Sendable {
  /// Its number and symbol as printed.
  public let number: String
  /// Its date, where stated.
  public let date: CalendarDay?
  /// Who issued it, as printed.
  public let issuer: String?

  /// Makes the value from its parts.
  public init(number: String, date: CalendarDay? = nil, issuer: String? = nil) {
    self.number = number
    self.date = date
    self.issuer = issuer
  }
}
