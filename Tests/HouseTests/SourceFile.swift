// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// A source file with its place.
struct SourceFile {
  /// The path below the root of the package.
  let path: String
  /// The content.
  let content: String
  /// The content with strings and comments blanked.
  let text: SourceText
  /// The words and signs of its code.
  let tokens: [CodeToken]

  /// A file.
  init(path: String, content: String) {
    self.path = path
    self.content = content
    text = SourceText(content)
    tokens = CodeToken.tokens(of: text.code)
  }

  /// The target that the file belongs to; `Package` for the manifest.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : "Package"
  }

  /// The name of the file without `.swift`.
  var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  /// Whether it belongs to a library.
  var isInSources: Bool { path.hasPrefix("Sources/") }

  /// Whether it belongs to tests.
  var isInTests: Bool { path.hasPrefix("Tests/") }

  /// The modules it imports, each with its line, counted from 1.
  var imports: [(module: String, line: Int)] {
    text.code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ Self.importModifiers.contains($0) || $0.hasPrefix("@") }),
        let module = words[(keyword + 1)...].last
      else { return nil }
      return (String(module.prefix { $0 != "." }), index + 1)
    }
  }

  /// What may stand before `import`.
  private static let importModifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
