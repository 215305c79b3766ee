// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// A number, with its thousands apart.
  public func number(_ value: some BinaryInteger) -> String {
    grouped(String(value.magnitude), isNegative: value < 0)
  }

  /// A decimal number as it was written, with the point or comma of the language.
  public func decimal(_ value: DecimalNumber) -> String {
    let parts = value.description.split(separator: ".")
    let digits = parts[0].drop { $0 == "-" }
    let whole = grouped(String(digits), isNegative: value.coefficient < 0)
    return parts.count == 1 ? whole : whole + self(".", ",") + parts[1]
  }

  /// A share in percent to one decimal place; a dash where there is nothing to take a share of.
  public func percent(_ part: Int, of whole: Int) -> String {
    guard let part = DecimalNumber(Int64(part)), let whole = DecimalNumber(Int64(whole)),
      let share = DecimalNumber.percentage(of: part, in: whole, scale: 1)
    else { return "–" }
    return decimal(share) + "%"
  }

  /// A number and what is counted; English takes the plural with `s` unless it is given.
  public func count(
    _ value: Int, _ english: String, _ vietnamese: String, plural: String? = nil
  ) -> String {
    let noun = value == 1 ? english : plural ?? english + "s"
    return number(value) + " " + self(noun, vietnamese)
  }

  /// Digits in groups of three from the right.
  private func grouped(_ digits: String, isNegative: Bool) -> String {
    var text = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += self(",", ".") }
      text.append(digit)
    }
    return text
  }
}
