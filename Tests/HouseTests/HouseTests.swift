// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Holds the house: what the style and the layers promise, this suite checks on every file.
@Suite struct HouseTests {
  /// The arrows.
  @Test func `every arrow points down and no reader reaches a writer`() throws {
    #expect(Layers.violations(of: try SourceTree.manifest()) == [])
  }

  /// The folders and the targets are the same.
  @Test func `every folder of sources is a target and every target has a folder`() throws {
    let manifest = try SourceTree.manifest()
    let folders = try ["Sources", "Tests", "Tools"].flatMap { try SourceTree.names(in: $0) }
      .filter { Self.foreign[$0] == nil }
    #expect(folders.sorted() == manifest.targets.map(\.name).sorted())
    #expect(manifest.targets.count >= 20)
  }

  /// What is written in other languages so that it shares nothing with the package: the folders
  /// under `Tests`, and how a file of each begins.
  private static let foreign = ["SecondVerifier": "#", "SumdbCheck": "//"]

  /// The programs in other languages.
  @Test func `a second opinion in another language stands apart and carries the header`() throws {
    for (folder, sign) in Self.foreign {
      let names = try SourceTree.names(in: "Tests/\(folder)").filter { $0 != "__pycache__" }
      #expect(names.count >= 3)
      for name in names {
        let text = try SourceTree.text("Tests/\(folder)/\(name)")
        let header = "\(sign) Directive ledger · \(folder) — SPDX-License-Identifier: Apache-2.0"
        #expect(text.split(separator: "\n").prefix(2).contains(Substring(header)), "\(name)")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(name)")
      }
    }
  }

  /// The imports.
  @Test func `every import is allowed where it stands`() throws {
    let manifest = try SourceTree.manifest()
    let files = try SourceTree.files()
    #expect(files.flatMap { ImportRules.violations(in: $0, of: manifest) } == [])
    #expect(files.reduce(0) { $0 + $1.imports.count } > 100)
  }

  /// The files.
  @Test func `every file keeps to its header, lengths, words and names`() throws {
    let files = try SourceTree.files()
    #expect(files.flatMap { FileRules.violations(in: $0) } == [])
    #expect(files.count > 100)
  }

  /// The top.
  @Test func `beside the manifest lies what was agreed and nothing else`() throws {
    #expect(TopLevelRules.violations(of: try SourceTree.names(in: "")) == [])
  }

  /// The C code.
  @Test func `C stands in two targets only and carries the licence`() throws {
    let directory = SourceTree.root.appendingPathComponent("Sources").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: directory)
      .filter { !$0.hasSuffix(".swift") && ($0.hasSuffix(".c") || $0.hasSuffix(".h")) }
    #expect(files.filter { !$0.hasPrefix("CSHA256/") && !$0.hasPrefix("CLinux/") } == [])
    for file in files {
      let text = try SourceTree.text("Sources/\(file)")
      #expect(text.prefix(200).contains("SPDX-License-Identifier: Apache-2.0"), "\(file)")
    }
  }

  /// The page that leads through the house.
  @Test func `the page on the modules names them all in their order`() throws {
    let page = try SourceTree.text("Sources/Directives/Directives.docc/ReadingThisHouse.md")
    let names = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.split(separator: " ")[1] }.dropFirst()
    #expect(names.map(String.init) == Layers.order)
  }
}
