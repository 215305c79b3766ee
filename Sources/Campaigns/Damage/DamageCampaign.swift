// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Synchronization

/// Bytes of a ledger that change while nobody writes: bits, sectors, lines, files.
public enum DamageCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "damage", "Every changed bit, cut, lost or moved piece of a ledger is told with its place.",
    numbers: [
      ("stride", "flip one byte of the lines in so many (1, which is every byte; 97 with --quick)")
    ]
  ) { settings in
    var report = CampaignReport(name: "damage", seed: settings.seed)
    do {
      let ledger = try SampleLedger(
        byteCount: 65 << 10, segmentByteCount: 20 << 10, seed: settings.seed)
      report.note(
        "\(ledger.lines.count) lines, \(SampleLedger.byteCount(ledger.source)) bytes in "
          + "\(ledger.segments.count) segments, \(ledger.past.count) batches")
      let stride = max(1, settings.number("stride", quick: 97, thorough: 1))
      try flips(ledger, stride, settings).run(into: &report)
      let damages = try PieceDamage(ledger)
      let cuts = damages.cuts
      // What is said of a cut is the same on both sides of it: verify is asked of a few.
      run(ledger, cuts.count, verifyingEvery: 997, into: &report) { damages.trial(cuts[$0]) }
      let pieces = damages.pieces
      run(ledger, pieces.count, verifyingEvery: 1, into: &report) { pieces[$0] }
      try ForgedLedger.runAll(ledger, settings, into: &report)
    } catch {
      report.fail("the campaign cannot go on: \(error)")
    }
    return report
  }

  /// Runs trials on all cores.
  private static func run(
    _ ledger: SampleLedger, _ count: Int, verifyingEvery step: Int,
    into report: inout CampaignReport, _ trial: @escaping @Sendable (Int) -> DamageTrial
  ) {
    let shared = Mutex(report)
    let chunk = 64
    Workers.forEach((count + chunk - 1) / chunk) { number, _ in
      for index in number * chunk..<min((number + 1) * chunk, count) {
        let trial = trial(index)
        var failure = trial.failureOfScan(ledger)
        if failure == nil, index.isMultiple(of: step) { failure = trial.failureOfVerify(ledger) }
        shared.withLock { $0.count(trial.what, failure: failure) }
      }
    }
    report = shared.withLock { $0 }
  }

  /// Every bit of the commit file and at the ends of lines, and of every `stride`-th other byte.
  private static func flips(
    _ ledger: SampleLedger, _ stride: Int, _ settings: CampaignSettings
  ) throws -> FlipSweep {
    var targets: [FlipSweep.Target] = []
    let phase = Int(settings.seed % UInt64(stride))
    for line in ledger.lines {
      for offset in line.bytes.lowerBound...line.bytes.upperBound {
        let isEdge = offset == line.bytes.lowerBound || offset >= line.bytes.upperBound - 1
        guard isEdge || offset % stride == phase else { continue }
        targets.append(
          FlipSweep.Target(
            path: .segment(line.segment), offset: offset,
            kind: offset == line.bytes.upperBound ? "a newline" : "a line",
            expectation: .located([DamageExpectation.Place(line)])))
      }
    }
    let slots = try CommitPlaces(ledger)
    for offset in 0..<CommitFile.byteCount {
      let isNewest = slots.newest.contains(offset)
      targets.append(
        FlipSweep.Target(
          path: .commit, offset: offset,
          kind: isNewest ? "the newest commit slot" : "the spare commit slot",
          expectation: isNewest ? .located([slots.lapse]) : .harmless))
    }
    return FlipSweep(ledger: ledger, targets: targets, bits: 0..<8)
  }
}
