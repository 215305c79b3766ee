// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Foundation
import Testing

/// Holds the documented table of rights against the one in code.
struct AuthorityArticleTests {
  @Test func `the table names right and tie of every type`() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let path = "Sources/Directives/Directives.docc/WhoMayRecordWhat.md"
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(".") }
    let expected = EventType.allCases.map { type in
      "| `\(type.rawValue)` | \(type.right.map { "\($0.rawValue) " } ?? "")| \(type.tie.rawValue) |"
    }
    #expect(rows.map(String.init) == expected)
    for tie in AuthorityTie.allCases { #expect(text.contains("\n| \(tie.rawValue) |")) }
    for right in Right.allCases { #expect(text.contains(right.rawValue)) }
  }
}
