// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Builds the protocol with one step missing, again and again; the model must notice each time.
///
/// A step whose absence nobody notices is either not needed or not tested.
public enum MutantsCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "mutants", "The protocol with one step missing: the model kills every such mutant.",
    numbers: [("count", "how many are tried (all; with --quick 2 that the seed chooses)")]
  ) { run($0) }

  /// Runs it.
  static func run(_ settings: CampaignSettings) -> CampaignReport {
    var report = CampaignReport(name: "mutants", seed: settings.seed)
    guard let root = PackageRoot.find() else {
      report.skip("all mutants", because: "the sources are not here")
      return report
    }
    guard ProgramRun.exists("swiftc") else {
      report.skip("all mutants", because: "there is no swiftc")
      return report
    }
    do {
      try ScratchFolder.with("mutants") { folder in
        let workshop = try MutantWorkshop(root: root, in: folder)
        let mutants = try choose(settings, all(below: root, &report), &report)
        let base = try workshop.tryBase(seed: settings.seed)
        report.count(
          "the protocol as it is survives",
          failure: base.isFine ? nil : "\(base.end): \(base.text.suffix(2000))")
        if base.isFine { tryAll(mutants, workshop, settings, &report) }
      }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// All mutants there are, in the order of their names.
  private static func all(below root: URL, _ report: inout CampaignReport) throws -> [Mutant] {
    let folder = root.appendingPathComponent("Tools/chidao-simulate/Mutants")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    var mutants: [Mutant] = []
    for name in names {
      let text = try String(
        contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
      do throws(Mutant.Flaw) {
        let mutant = try Mutant(name: name, text)
        // Each must fit its source, whether it is tried this time or not.
        let source = try? String(
          contentsOf: root.appendingPathComponent(mutant.file), encoding: .utf8)
        guard let source else { throw .missing(mutant.file) }
        _ = try mutant.applied(to: source)
        mutants.append(mutant)
        report.count("mutants that fit their source", failure: nil)
      } catch {
        report.count("mutants that fit their source", failure: "\(name) \(error.sentence)")
      }
    }
    return mutants
  }

  /// The mutants that are tried: all, or some that the seed chooses.
  private static func choose(
    _ settings: CampaignSettings, _ all: [Mutant], _ report: inout CampaignReport
  ) -> [Mutant] {
    let count = min(all.count, settings.number("count", quick: 2, thorough: all.count))
    guard count > 0, count < all.count else { return all }
    // Seeds that follow one another take turns, and so meet every mutant.
    let start = Int((settings.seed % UInt64(all.count)) * UInt64(count) % UInt64(all.count))
    let chosen = (0..<count).map { all[(start + $0) % all.count] }
    report.note("tried with this seed: \(count) of \(all.count)")
    return chosen
  }

  /// Builds and tries them, as many at a time as there are processors.
  private static func tryAll(
    _ mutants: [Mutant], _ workshop: MutantWorkshop, _ settings: CampaignSettings,
    _ report: inout CampaignReport
  ) {
    let shared = Mutex<[String: (failure: String?, told: String)]>([:])
    Workers.forEach(mutants.count) { index, _ in
      let mutant = mutants[index]
      let outcome: (failure: String?, told: String)
      do {
        outcome = verdict(try workshop.tryOut(mutant, seed: settings.seed))
      } catch {
        outcome = ("\(error)", "")
      }
      settings.progress(mutant.name)
      shared.withLock { $0[mutant.name] = outcome }
    }
    let verdicts = shared.withLock { $0 }
    for mutant in mutants {
      let (failure, told) = verdicts[mutant.name] ?? ("never ended", "")
      report.count("\(mutant.name): \(mutant.why)", failure: failure)
      report.count("mutants killed", passed: failure == nil ? 1 : 0, of: 1)
      if failure == nil { report.note("\(mutant.name) died of: \(told)") }
    }
  }

  /// What became of a mutant.
  private static func verdict(_ run: ProgramRun) -> (failure: String?, told: String) {
    let first = run.text.split(separator: "\n").first.map { String($0.prefix(160)) } ?? ""
    switch run.end {
    case .exited(3): return (nil, first)
    case .exited(0): return ("SURVIVED", "")
    case .exited(90): return ("cannot be built: \(run.text.prefix(2000))", "")
    // The shell, too, tells of a signal.
    case .exited(let status) where status > 128: return (nil, "signal \(status - 128): \(first)")
    case .exited(let status): return ("ended with status \(status): \(first)", "")
    case .killed(let signal): return (nil, "signal \(signal): \(first)")
    }
  }
}
