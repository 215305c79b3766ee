// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Synchronization

/// Flips single bits of a ledger and scans it after each.
struct FlipSweep: Sendable {
  /// One byte, the words for what it is, and what must be said when a bit of it is flipped.
  struct Target: Sendable {
    /// The file.
    let path: JournalPath
    /// The byte.
    let offset: Int
    /// What the byte belongs to.
    let kind: String
    /// What must be said.
    let expectation: DamageExpectation
  }

  /// The ledger.
  let ledger: SampleLedger
  /// The bytes whose bits are flipped.
  let targets: [Target]
  /// Which of the eight bits, from the lowest.
  let bits: Range<UInt8>

  /// How many bytes a thread takes at once.
  private static let chunkCount = 64

  /// Flips every bit, on all cores.
  func run(into report: inout CampaignReport) throws(JournalError<Never>) {
    let whole = try JournalScan(ledger.source)
    let shared = Mutex(report)
    let chunks = (targets.count + Self.chunkCount - 1) / Self.chunkCount
    Workers.forEach(chunks) { chunk, _ in
      var source = ledger.source
      let start = chunk * Self.chunkCount
      for target in targets[start..<min(start + Self.chunkCount, targets.count)] {
        let what = "bit flipped in \(target.kind): \(target.expectation.verdict)"
        var failures: [String] = []
        for bit in bits {
          source.files[target.path]?[target.offset] ^= 1 << bit
          if let failure = target.expectation.failure(
            of: source, size: whole.size, root: whole.root)
          {
            failures.append("\(what): \(target.path.text):\(target.offset) bit \(bit): \(failure)")
          }
          source.files[target.path]?[target.offset] ^= 1 << bit
        }
        shared.withLock { report in
          report.count(what, passed: bits.count - failures.count, of: bits.count)
          for failure in failures { report.fail(failure) }
        }
      }
    }
    report = shared.withLock { $0 }
  }
}
