// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// What lies beside the manifest.
enum TopLevelRules {
  /// What must be there, and nothing else.
  static let agreed: Set<String> = [
    ".ci", ".gitignore", ".swift-format", "EventLogs", "LICENSE", "Package.swift", "README.md",
    "Sources", "Tests", "Tools",
  ]
  /// What the tools of one machine put there; no part of the package.
  private static let local: Set<String> = [".git", ".build", ".swiftpm"]

  /// Every name too many or too few.
  static func violations(of names: [String]) -> [String] {
    let found = Set(names).subtracting(local).filter { !$0.hasSuffix(".swp") }
    return found.subtracting(agreed).sorted().map { "\($0) does not belong at the top" }
      + agreed.subtracting(found).sorted().map { "\($0) is missing at the top" }
  }
}
