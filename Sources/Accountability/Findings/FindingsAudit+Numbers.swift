// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// What tells the numbers of notices apart.
  private struct NumberKey: Hashable {
    /// The number without leading zeros.
    let number: String
    /// Who issued it.
    let issuer: PartyID
    /// In which year.
    let year: Int
  }

  /// Looks for notices that bear the same number.
  mutating func inspectNumbers() {
    guard wants(.duplicateNumber) else { return }
    var bearers: [NumberKey: [Cited<NoticeIssued>]] = [:]
    for notice in view.notices() {
      guard let number = notice.value.number.flatMap(Self.complete) else { continue }
      let year =
        notice.value.dated.flatMap(Self.lastYear) ?? notice.value.decided.components.year
      bearers[NumberKey(number: number, issuer: notice.value.issuer, year: year), default: []]
        .append(notice)
    }
    for (key, notices) in bearers where notices.count > 1 {
      note(
        .duplicateNumber(
          number: key.number, year: key.year, notices: notices.map(\.value.notice)),
        about: .notice(notices[0].value.notice), parties: [key.issuer],
        sequences: notices.flatMap(\.sequences))
    }
  }

  /// A number that begins with digits, without blanks around it and zeros before it; nil for one
  /// of which only the symbol is printed.
  static func complete(_ number: String) -> String? {
    var bytes = Substring(number).utf8
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    guard let first = bytes.first, isDigit(first) else { return nil }
    while bytes.first == UInt8(ascii: "0") { bytes.removeFirst() }
    guard let digit = bytes.first, isDigit(digit) else { return nil }
    return String(Substring(bytes))
  }

  /// The last number of exactly four digits in a text.
  static func lastYear(in text: String) -> Int? {
    text.utf8.split { !isDigit($0) }.last { $0.count == 4 }
      .map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
  }

  /// Whether a byte is an ASCII digit.
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
