// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A directory in which the protocol is built: once as it is, and once for each mutant.
struct MutantWorkshop {
  /// What goes wrong.
  enum Trouble: Error {
    /// The protocol as it is cannot be built.
    case unbuildable(String)
  }

  /// The modules, each built after those before it.
  static let modules = [
    "WorkSharing", "Digests", "MerkleTrees", "Journals", "LevelFiles", "JournalWriters",
    "SimulatedDisks", "Campaigns",
  ]
  /// The modules in C.
  private static let modulesInC = ["CLinux", "CSHA256"]
  /// The parts of the campaigns that a mutant is tried with.
  private static let campaignFiles = [
    "Model", "Campaign.swift", "CampaignReport.swift", "CampaignReport+Printing.swift",
    "CampaignSettings.swift",
  ]
  /// Runs the model and ends with status 3 where it finds something.
  private static let main = """
    import Campaigns
    import Glibc
    let words = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let report = ModelCampaign.run(
      CampaignSettings(
        seed: words[0], isQuick: true, numbers: ["first": Int(words[1])],
        flags: words[2] == 1 ? ["only", "stop"] : ["stop"]))
    for failure in report.failures { print(failure) }
    exit(report.failureCount == 0 ? 0 : 3)

    """

  /// The directory.
  private let folder: ScratchFolder

  /// Copies the sources into a directory.
  init(root: URL, in folder: ScratchFolder) throws {
    self.folder = folder
    let directory = URL(fileURLWithPath: folder.path)
    let sources = directory.appendingPathComponent("Sources")
    let campaigns = sources.appendingPathComponent("Campaigns")
    try FileManager.default.createDirectory(at: campaigns, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: directory.appendingPathComponent("base/c"), withIntermediateDirectories: true)
    for module in Self.modules.dropLast() + Self.modulesInC {
      try FileManager.default.copyItem(
        at: root.appendingPathComponent("Sources/\(module)"),
        to: sources.appendingPathComponent(module))
    }
    for name in Self.campaignFiles {
      try FileManager.default.copyItem(
        at: root.appendingPathComponent("Sources/Campaigns/\(name)"),
        to: campaigns.appendingPathComponent(name))
    }
    _ = try folder.write(Self.main, to: "base/main.swift")
    let map = Self.modulesInC.map { module in
      "module \(module) { header \"\(sources.path)/\(module)/include/\(module).h\" export * }\n"
    }
    _ = try folder.write(map.joined(), to: "base/module.modulemap")
  }

  /// Builds the protocol as it is, and runs one short sweep, which must find nothing.
  func tryBase(seed: UInt64) throws -> ProgramRun {
    let compiler = "$(command -v clang || command -v cc)"
    let inC = Self.modulesInC.map { module in
      "\(compiler) -O2 -I Sources/\(module)/include -c Sources/\(module)/*.c && mv *.o base/c/"
    }
    let modules = Self.modules.map { compile($0, in: "base") }
    let script = inC + modules + [link("base", [])]
    return try run(script, in: "base", then: "base/mutant \(seed) 0 1")
  }

  /// Builds a mutant and runs the model on it.
  func tryOut(_ mutant: Mutant, seed: UInt64) throws -> ProgramRun {
    try FileManager.default.createDirectory(
      atPath: folder[mutant.name], withIntermediateDirectories: true)
    let source = try String(contentsOfFile: folder[mutant.file], encoding: .utf8)
    _ = try folder.write(try mutant.applied(to: source), to: "\(mutant.name)/mutated.swift")
    let start = Self.modules.firstIndex(of: mutant.module) ?? 0
    let changed = mutant.changesInterface ? Array(Self.modules[start...]) : [mutant.module]
    let script =
      changed.map { module in
        compile(
          module, in: mutant.name, replacing: module == mutant.module ? mutant.file : nil)
      } + [link(mutant.name, changed)]
    return try run(
      script, in: mutant.name, then: "\(mutant.name)/mutant \(seed) \(mutant.sweep) 0")
  }

  /// The command that compiles a module.
  ///
  /// Modules keep to themselves (`-disable-cmo`), so that one can be exchanged in what was built.
  private func compile(
    _ module: String, in name: String, replacing file: String? = nil
  ) -> String {
    var files = "$(find Sources/\(module) -name '*.swift'"
    if let file { files += " ! -path '\(file)'" }
    files += ")" + (file == nil ? "" : " \(name)/mutated.swift")
    return "\(swiftc(name)) -parse-as-library -module-name \(module) -emit-module"
      + " -emit-module-path \(name)/\(module).swiftmodule -c -o \(name)/\(module).o \(files)"
  }

  /// The command that puts the modules together, some of them changed.
  private func link(_ name: String, _ changed: [String]) -> String {
    let objects = Self.modules.map { "\(changed.contains($0) ? name : "base")/\($0).o" }
    return "\(swiftc(name)) base/main.swift -module-name Mutant \(objects.joined(separator: " "))"
      + " base/c/*.o -o \(name)/mutant"
  }

  /// The compiler with what all its commands have in common.
  private func swiftc(_ name: String) -> String {
    let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
      .map { "-enable-upcoming-feature \($0)" }.joined(separator: " ")
    return "swiftc -swift-version 6 \(features) -suppress-warnings -package-name chidao -O -wmo"
      + " -Xfrontend -disable-cmo -I \(name) -I base"
      + " -Xcc -fmodule-map-file=\(folder.path)/base/module.modulemap"
  }

  /// Runs a script that builds (status 90 where that fails) and then runs something.
  private func run(
    _ build: [String], in name: String, then command: String
  ) throws -> ProgramRun {
    let lines = ["cd '\(folder.path)'"] + build.map { "\($0) || exit 90" } + ["exec \(command)"]
    let script = try folder.write(lines.joined(separator: "\n") + "\n", to: "\(name)/build.sh")
    return ProgramRun(["/bin/sh", script])
  }
}
