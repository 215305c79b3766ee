// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A page of the documentation of the file format, as text.
struct FormatArticle {
  /// The text.
  let text: String

  /// Reads a page of the catalogue of Journals.
  init(_ name: String) throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let path = "Sources/Journals/Journals.docc/\(name).md"
    text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The lines of the first block of code in a language.
  func block(_ language: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.drop { $0 != "```\(language)" }.dropFirst()
    return start.prefix { $0 != "```" }.map(String.init)
  }

  /// The second cell of the table row that begins with a cell, without its backticks.
  func cell(_ first: String) -> String? {
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| \(first) |") }
    let cells = rows.first?.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let cells, cells.count >= 2 else { return nil }
    return cells[1].replacingOccurrences(of: "`", with: "")
  }

  /// The code points of a row of the table of those that no text may hold.
  func scalars(_ first: String) -> [ClosedRange<UInt32>] {
    let parts = (cell(first) ?? "").split { $0 == "," || $0 == " " }
    return parts.compactMap { part in
      let ends = part.split(separator: "–").compactMap { UInt32($0, radix: 16) }
      guard let low = ends.first, let high = ends.last, part.count >= 4 else { return nil }
      return low...high
    }
  }
}
