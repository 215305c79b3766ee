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
    "Digests", "MerkleTrees", "Journals", "JournalWriters", "SimulatedDisks", "Campaigns",
  ]
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
        seed: words[0], isQuick: true,
        numbers: ["stop": 1, "first": Int(words[1]), "only": Int(words[2])]))
    for failure in report.failures { print(failure) }
    exit(report.failureCount == 0 ? 0 : 3)

    """

  /// The directory.
  let directory: URL

  /// Copies the sources into a new directory.
  init(root: URL) throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("chidao-mutants-\(UUID().uuidString.lowercased())")
    let sources = directory.appendingPathComponent("Sources")
    let campaigns = sources.appendingPathComponent("Campaigns")
    try FileManager.default.createDirectory(at: campaigns, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: directory.appendingPathComponent("base"), withIntermediateDirectories: true)
    for module in Self.modules.dropLast() + ["CSHA256"] {
      try FileManager.default.copyItem(
        at: root.appendingPathComponent("Sources/\(module)"),
        to: sources.appendingPathComponent(module))
    }
    for name in Self.campaignFiles {
      try FileManager.default.copyItem(
        at: root.appendingPathComponent("Sources/Campaigns/\(name)"),
        to: campaigns.appendingPathComponent(name))
    }
    try write(Self.main, to: "base/main.swift")
    try write(
      "module CSHA256 { header \"\(sources.path)/CSHA256/include/CSHA256.h\" export * }\n",
      to: "base/module.modulemap")
  }

  /// Removes everything.
  func remove() {
    // What cannot be removed is left to those who clean the temporary directory.
    try? FileManager.default.removeItem(at: directory)
  }

  /// Begins to build the protocol as it is, and to run one short sweep, which must find nothing.
  func buildBase(seed: UInt64) throws -> ChildProcess {
    let compiler = "$(command -v clang || command -v cc)"
    let kernel =
      "\(compiler) -O2 -I Sources/CSHA256/include -c Sources/CSHA256/sha256.c -o base/sha256.o"
    let script = [kernel] + Self.modules.map { compile($0, in: "base") } + [link("base", [])]
    return try start(script, in: "base", run: "base/mutant \(seed) 0 1")
  }

  /// Begins to build a mutant and to run the model on it.
  func build(_ mutant: Mutant, seed: UInt64) throws -> ChildProcess {
    try FileManager.default.createDirectory(
      at: directory.appendingPathComponent(mutant.name), withIntermediateDirectories: true)
    let source = try String(
      contentsOf: directory.appendingPathComponent(mutant.file), encoding: .utf8)
    try write(try mutant.applied(to: source), to: "\(mutant.name)/mutated.swift")
    let start = Self.modules.firstIndex(of: mutant.module) ?? 0
    let changed = mutant.changesInterface ? Array(Self.modules[start...]) : [mutant.module]
    let script =
      changed.map { module in
        compile(
          module, in: mutant.name, replacing: module == mutant.module ? mutant.file : nil)
      } + [link(mutant.name, changed)]
    return try self.start(
      script, in: mutant.name, run: "\(mutant.name)/mutant \(seed) \(mutant.sweep) 0")
  }

  /// The command that compiles a module.
  ///
  /// Modules keep to themselves (`-disable-cmo`), so that one can be exchanged in what was built.
  private func compile(
    _ module: String, in folder: String, replacing file: String? = nil
  ) -> String {
    var files = "$(find Sources/\(module) -name '*.swift'"
    if let file { files += " ! -path '\(file)'" }
    files += ")" + (file == nil ? "" : " \(folder)/mutated.swift")
    return "\(swiftc(folder)) -parse-as-library -module-name \(module) -emit-module"
      + " -emit-module-path \(folder)/\(module).swiftmodule -c -o \(folder)/\(module).o \(files)"
  }

  /// The command that puts the modules together, some of them changed.
  private func link(_ folder: String, _ changed: [String]) -> String {
    let objects = Self.modules.map { "\(changed.contains($0) ? folder : "base")/\($0).o" }
    return "\(swiftc(folder)) base/main.swift -module-name Mutant \(objects.joined(separator: " "))"
      + " base/sha256.o -o \(folder)/mutant"
  }

  /// The compiler with what all its commands have in common.
  private func swiftc(_ folder: String) -> String {
    let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
      .map { "-enable-upcoming-feature \($0)" }.joined(separator: " ")
    return "swiftc -swift-version 6 \(features) -suppress-warnings -package-name chidao -O -wmo"
      + " -Xfrontend -disable-cmo -I \(folder) -I base"
      + " -Xcc -fmodule-map-file=\(directory.path)/base/module.modulemap"
  }

  /// Begins a script that builds (status 90 where that fails) and then runs something.
  private func start(
    _ build: [String], in folder: String, run: String
  ) throws -> ChildProcess {
    let lines = ["cd '\(directory.path)'"] + build.map { "\($0) || exit 90" } + ["exec \(run)"]
    try write(lines.joined(separator: "\n") + "\n", to: "\(folder)/build.sh")
    return try ChildProcess(
      ["/bin/sh", directory.appendingPathComponent("\(folder)/build.sh").path],
      output: directory.appendingPathComponent("\(folder)/output.txt"))
  }

  /// Writes a text.
  private func write(_ text: String, to name: String) throws {
    try text.write(
      to: directory.appendingPathComponent(name), atomically: false, encoding: .utf8)
  }
}
