// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// Shows that the checks of files can fail.
@Suite struct SourceRulesTests {
  /// The first line of a file of the target that the fixtures belong to.
  private let header = "// Directive ledger · Kit — SPDX-License-Identifier: Apache-2.0\n"

  /// The breaches of a body in a file of a library.
  private func violations(_ body: String, name: String = "Thing") -> [String] {
    let path = "Sources/Kit/\(name).swift"
    return FileRules.violations(in: SourceFile(path: path, content: header + body))
      .map { String($0.dropFirst(path.count)) }
  }

  /// The header.
  @Test func `a missing or foreign header is found`() {
    let wanted = ":1: the header is not “\(header.dropLast())”"
    for content in ["struct A {}\n", header.replacing("Kit", with: "Other"), ""] {
      let file = SourceFile(path: "Sources/Kit/A.swift", content: content)
      #expect(FileRules.violations(in: file) == ["Sources/Kit/A.swift" + wanted])
    }
    #expect(violations("public struct Thing {}\n") == [])
  }

  /// The lengths of files and lines.
  @Test func `the line after the last allowed one and the column after it are found`() {
    let lines = String(repeating: "\n", count: 298)
    #expect(violations(lines + "// x\n") == [])
    #expect(violations(lines + "\n// x\n") == [": 301 lines are more than 300"])
    #expect(violations("//" + String(repeating: "ạ", count: 98) + "\n") == [])
    #expect(
      violations("//" + String(repeating: "ạ", count: 99) + "\n")
        == [":2: 101 columns are more than 100"])
  }

  /// The lengths of functions.
  @Test(arguments: [
    "func f() {", "init?(a: (Int) -> Int = { $0 }) where A: B {", "var x: Int {", "deinit {",
    "subscript(_ i: Int) -> [Int] {",
    "func f<A>(_ a: [A]) async throws(E) -> (A, A)\n  where A: B {",
  ])
  func `a function of one line more than sixty is found`(head: String) {
    let extra = head.split(separator: "\n").count - 1
    let body = { (count: Int) in
      "struct Thing {\nfunc none()\n\(head)\n"
        + String(repeating: "  if a { \"}\" }\n", count: count)
        + "}\nfunc after() {}\n}\n"
    }
    #expect(violations(body(58 - extra)) == [])
    #expect(violations(body(59 - extra)) == [":4: a function of 61 lines is more than 60"])
  }

  /// The words.
  @Test(arguments: [
    ("let a = try! f()", "try! is not used here"), ("fatalError()", "fatalError( is not used here"),
    ("final class A: @unchecked Sendable {}", "@unchecked Sendable is not used here"),
    ("// TODO: later", "TODO is left over"), ("/* a\n FIXME */", "FIXME is left over"),
    ("let a = \"\\(\"x\")\"; try! f()", "try! is not used here"),
    ("let a = #\"\\\"#; try! f()", "try! is not used here"),
    ("nonisolated(unsafe) let a = 1", "nonisolated(unsafe) is not used here"),
  ])
  func `a forbidden word is found in code, and left alone in a string`(
    code: String, breach: String
  ) {
    let found = violations("extension Thing {\n\(code)\n}\n")
    #expect(found.count == 1 && found[0].hasSuffix(": " + breach))
    for quoted in [
      "\"try! fatalError( TODO\"", "\"\"\"\ntry! \"TODO\" \\(a(\")\"))\n\"\"\"",
      "#\"try! \"TODO\"#", "#/ \" { try! TODO /#",
    ] {
      #expect(violations("extension Thing {\nlet a = \(quoted)\n}\n") == [])
    }
  }

  /// The types.
  @Test func `a second public type, a strange name and a shared variable are found`() {
    #expect(
      violations("public struct Thing {\n  public enum Inner {}\n}\npublic extension A {}\n") == [])
    #expect(
      violations("public struct Thing {}\npublic enum Other {}\n")
        == [":3: Other is a second public type"])
    #expect(violations("public struct Other {}\n") == [":2: Other is not named like the file"])
    #expect(violations("enum Other {}\n") == [":2: Other is not named like the file"])
    #expect(violations("enum Helper {}\npublic struct Thing {}\n") == [])
    #expect(
      violations("public struct Thing {}\n", name: "Thing+More")
        == [":2: Thing is declared in a file of extensions"])
    #expect(violations("extension Thing {}\n", name: "Thing+More") == [])
    #expect(violations("var a = 1\n") == [":2: a is a variable that everybody shares"])
    #expect(violations("var a: Int { 1 }\nlet b = 2\n") == [])
  }

  /// The imports.
  @Test(arguments: [
    ("Sources/Kit/A.swift", "import Glibc", false),
    ("Sources/PosixFiles/A.swift", "import Glibc", true),
    ("Sources/Kit/A.swift", "public import Base", true),
    ("Sources/Kit/A.swift", "import Other", false),
    ("Sources/Kit/A.swift", "@testable import struct Other.A", false),
    ("Sources/Kit/A.swift", "@_exported package import Foundation", false),
    ("Sources/Commands/A.swift", "import Foundation", false),
    ("Sources/Kit/A.swift", "import FoundationEssentials", false),
    ("Sources/Kit/A.swift", "import Testing", false),
    ("Tests/KitTests/A.swift", "import Testing", true),
    ("Tests/KitTests/A.swift", "import Foundation", true),
    ("Tests/KitTests/A.swift", "import Kit", true),
    ("Tests/KitTests/A.swift", "import Base", false),
    ("Tests/KitTests/A.swift", "// import Base", true),
    ("Sources/Kit/A.swift", "import Synchronization", true), ("Sources/Nowhere/A.swift", "", false),
  ])
  func `an import that its target does not declare is found`(
    path: String, line: String, isFine: Bool
  ) {
    let manifest = Manifest(
      """
      let package = [library("Base"), library("Kit", ["Base"]), library("PosixFiles"),
      library("Commands"), tests("KitTests", ["Kit"])]
      """)
    let file = SourceFile(path: path, content: header + "\n" + line + "\n")
    #expect(ImportRules.violations(in: file, of: manifest).isEmpty == isFine)
  }
}
