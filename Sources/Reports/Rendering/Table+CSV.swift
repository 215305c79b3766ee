// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

extension Table {
  /// The table as RFC 4180: a header of column keys, then the rows, every line ended by CR LF.
  ///
  /// A field is quoted only when it holds a comma, a quote, a line end, or a space at either end.
  public var csv: String {
    let header = Self.line(columns.map(\.key))
    return rows.reduce(into: header) { text, row in
      text += Self.line(row.map(\.machineText))
    }
  }

  /// One line of fields.
  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A field, quoted where it must be.
  private static func quoted(_ field: String) -> String {
    let needsQuotes =
      field.utf8.contains { [0x0A, 0x0D, 0x22, 0x2C].contains($0) }
      || field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard needsQuotes else { return field }
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
