// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// Shows that the checks of the layers can fail.
@Suite struct LayersTests {
  /// A manifest of the agreed order, with some targets replaced.
  private func manifest(replacing changed: [String: String] = [:], adding more: String = "")
    -> Manifest
  {
    let lines = Layers.order.map { changed[$0] ?? "library(\"\($0)\")," }
    return Manifest("let package = Package(\n" + (lines + [more]).joined(separator: "\n") + "\n)")
  }

  /// The manifest is read in all its forms.
  @Test func `a manifest is read with its comments, line breaks and kinds`() {
    let manifest = Manifest(
      """
      func library(_ name: String) {}
      let package = Package(targets: [
        // library("Hidden"),
        .target(name: "C"),
        library("A", ["C"]),  // "D"
        library(
          "B",
          [
            "A", "C",
          ]),
        support("S", ["A"]),
        .target(name: "D", dependencies: ["A"], path: "D", swiftSettings: house),
        tool("t-x", ["B"]),
        tests("BTests", ["A", "B"]),
      ])
      """)
    #expect(manifest.targets.map(\.name) == ["C", "A", "B", "S", "D", "t-x", "BTests"])
    #expect(
      manifest.targets.map(\.kind) == [
        "target", "library", "library", "support", "target", "tool", "tests",
      ])
    #expect(manifest["B"]?.dependencies == ["A", "C"] && manifest["C"]?.dependencies == [])
    #expect(manifest["S"]?.dependencies == ["A"] && manifest["D"]?.dependencies == ["A"])
    #expect(manifest.closure(of: "BTests") == ["A", "B", "C"])
  }

  /// The sound ones.
  @Test func `the agreed order without arrows breaks nothing`() {
    #expect(Layers.violations(of: manifest()) == [])
    let support = """
      support("Support", ["Digests"]),
      tests("DigestsTests", ["Digests", "Support"])
      """
    #expect(Layers.violations(of: manifest(adding: support)) == [])
  }

  /// The arrows that must be found.
  @Test func `an upward arrow, a circle, a stranger and a reader that can write are found`() {
    #expect(
      Layers.violations(of: manifest(replacing: ["Digests": #"library("Digests", ["Journals"]),"#]))
        == ["Digests uses Journals, which stands above it"])
    let circle = manifest(replacing: [
      "Digests": #"library("Digests", ["MerkleTrees"]),"#,
      "MerkleTrees": #"library("MerkleTrees", ["Digests"]),"#,
    ])
    #expect(Layers.violations(of: circle).contains("MerkleTrees uses itself through others"))
    #expect(
      Layers.violations(of: manifest(replacing: ["Digests": #"library("Digests", ["Else"]),"#]))
        == ["Digests uses Else, which is no library of the order"])
    let user = manifest(
      replacing: ["Digests": #"library("Digests", ["Shared"]),"#], adding: #"support("Shared")"#)
    #expect(
      Layers.violations(of: user) == ["Digests uses Shared, which is no library of the order"])
    #expect(
      Layers.violations(of: manifest(adding: #"library("New")"#)) == [
        "New has no place in the order"
      ])
    #expect(
      Layers.violations(of: manifest(replacing: ["Reports": ""])) == [
        "Reports is not in the manifest"
      ])
    let reader = manifest(
      replacing: ["Inquiries": #"library("Inquiries", ["PosixStores"]),"#],
      adding: #"tool("chidao-replay", ["Inquiries"])"#)
    #expect(
      Layers.violations(of: reader) == [
        "Inquiries reaches PosixStores, which can write",
        "chidao-replay reaches PosixStores, which can write",
      ])
  }

  /// The top.
  @Test func `a name too many or too few at the top is found`() {
    let names = TopLevelRules.agreed.sorted() + [".git", ".build", "x.swp"]
    #expect(TopLevelRules.violations(of: names) == [])
    #expect(
      TopLevelRules.violations(of: names.filter { $0 != ".ci" } + ["docs"])
        == ["docs does not belong at the top", ".ci is missing at the top"])
  }
}
