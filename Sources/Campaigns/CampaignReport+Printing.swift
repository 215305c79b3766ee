// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

extension CampaignReport {
  /// The report as lines for people.
  public func lines(isComplete: Bool = false) -> [String] {
    let counts = rows.map { "\(Self.grouped($0.passed)) of \(Self.grouped($0.tried))" }
    let width = counts.map(\.utf8.count).max() ?? 0
    var lines = ["\(name), seed \(seed)"]
    for (row, count) in zip(rows, counts) {
      let blanks = String(repeating: " ", count: width - count.utf8.count)
      let mark = row.tried == 0 ? "  NEVER TRIED" : row.passed == row.tried ? "" : "  FAILED"
      lines.append("  \(blanks)\(count)  \(row.what)\(mark)")
    }
    lines += notes.map { "  note: \($0)" }
    lines += skipped.map { "  SKIPPED \($0)" }
    lines += failures.map { "  FAILED \($0)" }
    if failureCount > failures.count {
      lines.append("  … and \(Self.grouped(failureCount - failures.count)) more failures")
    }
    lines.append("  \(name): \(isPassed(isComplete: isComplete) ? "passed" : "FAILED")")
    return lines
  }

  /// The report as one JSON object.
  public func json(isComplete: Bool = false) -> String {
    let told = rows.map {
      "{\"what\":\(Self.quoted($0.what)),\"passed\":\($0.passed),\"tried\":\($0.tried)}"
    }
    let parts = [
      "\"name\":\(Self.quoted(name))", "\"seed\":\"\(seed)\"",
      "\"passed\":\(isPassed(isComplete: isComplete))",
      "\"rows\":[\(told.joined(separator: ","))]", "\"notes\":\(Self.quoted(notes))",
      "\"skipped\":\(Self.quoted(skipped))", "\"failurecount\":\(failureCount)",
      "\"failures\":\(Self.quoted(failures))",
    ]
    return "{\(parts.joined(separator: ","))}"
  }

  /// A number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  /// Texts as a JSON array.
  private static func quoted(_ texts: [String]) -> String {
    "[\(texts.map { quoted($0) }.joined(separator: ","))]"
  }

  /// A text as JSON.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
