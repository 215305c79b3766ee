// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// What every file keeps to, whatever it says.
enum FileRules {
  /// Every breach of a file.
  static func violations(in file: SourceFile) -> [String] {
    (headerViolations(in: file) + lengthViolations(in: file) + wordViolations(in: file)
      + FunctionRules.violations(in: file) + TypeRules.violations(in: file))
      .map { "\(file.path)\($0)" }
  }

  /// The first line names the target and the licence.
  private static func headerViolations(in file: SourceFile) -> [String] {
    let first = file.content.prefix { $0 != "\n" }
    let header = "// Directive ledger · \(file.target) — SPDX-License-Identifier: Apache-2.0"
    if file.path == "Package.swift" {
      // SwiftPM asks for its own line first.
      return file.content.split(separator: "\n").dropFirst().first.map(String.init) == header
        ? [] : [":2: the header is not “\(header)”"]
    }
    return first == header ? [] : [":1: the header is not “\(header)”"]
  }

  /// At most 300 lines of at most 100 columns.
  private static func lengthViolations(in file: SourceFile) -> [String] {
    let bytes = file.content.utf8
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    return (count > 300 ? [": \(count) lines are more than 300"] : [])
      + lines.enumerated().filter { $0.element.count > 100 }
      .map { ($0.offset + 1, Substring($0.element).count) }.filter { $0.1 > 100 }
      .map { ":\($0.0): \($0.1) columns are more than 100" }
  }

  /// Words that stand for something undone or unsafe.
  private static func wordViolations(in file: SourceFile) -> [String] {
    let inCode = ["fatalError(", "try!", "@unchecked Sendable", "nonisolated(unsafe)"]
    let inComments = ["TODO", "FIXME"]
    return zip(file.text.code, file.text.codeAndComments).enumerated().flatMap { index, lines in
      inCode.filter { isIn(lines.0, $0) }.map { ":\(index + 1): \($0) is not used here" }
        + inComments.filter { isIn(lines.1, $0) }.map { ":\(index + 1): \($0) is left over" }
    }
  }

  /// Whether a line holds a word of ASCII.
  private static func isIn(_ line: String, _ word: String) -> Bool {
    var rest = line.utf8[...]
    while let start = rest.firstIndex(where: { $0 == word.utf8.first }) {
      if rest[start...].starts(with: word.utf8) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
