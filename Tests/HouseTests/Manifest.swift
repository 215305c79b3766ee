// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// The targets of the package with what each may use, read from the text of its manifest.
struct Manifest {
  /// A target.
  struct Target: Equatable {
    /// The name.
    let name: String
    /// The function or case of the manifest that declares it: `library`, `tool`, `tests`,
    /// `support`, `target`.
    let kind: String
    /// The targets it may use, as written.
    let dependencies: [String]
  }

  /// The targets in the order of the manifest.
  let targets: [Target]

  /// Reads the text of a manifest in the style of this package.
  init(_ text: String) {
    let stripped = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.prefix(upTo: $0.firstRange(of: "//")?.lowerBound ?? $0.endIndex) }
      .joined(separator: "\n")
    let body = stripped.firstRange(of: "let package").map { stripped[$0.lowerBound...] } ?? ""
    let pattern =
      #/
      (?<kind> library | tool | tests | support | \.target | \.executableTarget | \.testTarget )
      \( \s* (?: name: \s* )? "(?<name> [^"]+ )"
      (?: , \s* (?: dependencies: \s* )? \[ (?<uses> [^\]]* ) \] )?
      /#
    targets = body.matches(of: pattern).map { match in
      let uses = (match.output.uses ?? "").split(separator: ",")
        .map { $0.filter { !$0.isWhitespace && $0 != "\"" } }.filter { !$0.isEmpty }
      let kind = match.output.kind.drop { $0 == "." }
      return Target(name: String(match.output.name), kind: String(kind), dependencies: uses)
    }
  }

  /// The target of a name.
  subscript(name: String) -> Target? { targets.first { $0.name == name } }

  /// All that a target uses, directly or through others.
  func closure(of name: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = self[name]?.dependencies ?? []
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      waiting += self[next]?.dependencies ?? []
    }
    return found
  }
}
