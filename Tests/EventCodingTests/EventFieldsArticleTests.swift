// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import EventCoding
import Foundation
import Testing

/// Holds the documented table of fields against what is written.
@Suite struct EventFieldsArticleTests {
  /// The cells of each row of the tables, by the first.
  let rows: [String: [String]]

  /// Reads the page.
  init() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let path = "Sources/EventCoding/EventCoding.docc/EventFields.md"
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    rows = Dictionary(cells.map { ($0[0], Array($0.dropFirst())) }) { first, _ in first }
  }

  /// The samples of each type: the keys of their data.
  private static func keys(of type: EventType) throws -> [Set<String>] {
    try Samples.intents.filter { $0.body.type == type }.map { intent in
      let line = String(decoding: try Samples.coder.encode(intent: intent), as: UTF8.self)
      let start = try #require(line.range(of: "\"data\":")).upperBound
      let data = try JSONValue(parsing: Array(line[start...].utf8.dropLast()))
      return Set(data.objectValue?.map(\.key) ?? [])
    }
  }

  @Test(arguments: EventType.allCases)
  func `the table names every field of a type and those that may be absent`(
    _ type: EventType
  ) throws {
    let samples = try Self.keys(of: type)
    let cells = try #require(rows["`\(type.rawValue)`"])
    let fields = (cells.last ?? "").split(separator: ", ")
    let names = fields.map { $0.split(separator: "`")[0] }
    let required = zip(fields, names).filter { !$0.hasPrefix("`\($1)`?") }.map(\.1)
    let always = samples.dropFirst().reduce(samples.first ?? []) { $0.intersection($1) }
    #expect(Set(names.map(String.init)) == samples.reduce([]) { $0.union($1) })
    #expect(Set(required.map(String.init)) == always)
  }

  @Test func `the table names every word`() {
    #expect(words("role") == Role.allCases.map(\.rawValue))
    #expect(words("status") == ReportedStatus.allCases.map(\.rawValue))
    #expect(words("force") == Force.allCases.map(\.rawValue))
    #expect(words("party kind") == PartyKind.allCases.map(\.rawValue))
    #expect(words("directive kind") == DirectiveKind.allCases.map(\.rawValue))
    #expect(words("scope") == GroupScope.allCases.map(\.rawValue))
    #expect(words("mode") == AnswerMode.allCases.map(\.rawValue))
    #expect(words("policy") == DeadlinePolicy.allCases.map(\.rawValue))
    #expect(words("signatures") == SignatureDemand.allCases.map(\.rawValue))
    #expect(words("right") == Right.allCases.map(\.rawValue))
    #expect(words("frequency") == Frequency.allCases.map(\.rawValue))
    #expect(words("comparison") == TargetComparison.allCases.map(\.rawValue))
  }

  /// The words of a form.
  private func words(_ form: String) -> [String] {
    (rows[form]?.first ?? "").split(separator: ", ").map { $0.filter { $0 != "`" } }
  }
}
