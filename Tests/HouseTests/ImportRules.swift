// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// What a file may import.
enum ImportRules {
  /// The modules of the toolchain that any target may import.
  private static let everywhere: Set<String> = ["Swift", "Synchronization"]
  /// The targets that may call the system.
  private static let system: Set<String> = [
    "Campaigns", "PosixFiles", "PosixProcesses", "PosixStores", "WorkSharing",
  ]
  /// The targets that may use Foundation, beside the tests.
  private static let foundation: Set<String> = ["Campaigns", "chidao-bench"]

  /// Every import that may not stand where it does.
  static func violations(in file: SourceFile, of manifest: Manifest) -> [String] {
    guard let target = manifest[file.target] else {
      return file.path == "Package.swift" ? [] : ["\(file.path): \(file.target) is not a target"]
    }
    return file.imports.compactMap { module, line in
      if isAllowed(module, in: file, of: target) { return nil }
      return "\(file.path):\(line): \(target.name) may not import \(module)"
    }
  }

  /// Whether a target may import a module.
  private static func isAllowed(
    _ module: String, in file: SourceFile, of target: Manifest.Target
  ) -> Bool {
    switch module {
    case "Glibc": system.contains(target.name)
    case "Foundation", "FoundationEssentials": file.isInTests || foundation.contains(target.name)
    case "Testing": file.isInTests
    default:
      // A hyphen in the name of a tool is an underscore in the name of its module.
      everywhere.contains(module)
        || target.dependencies.contains { $0.replacing("-", with: "_") == module }
    }
  }
}
