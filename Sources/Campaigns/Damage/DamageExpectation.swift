// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import SimulatedDisks

/// What must be said of a damaged ledger.
enum DamageExpectation: Hashable, Sendable {
  /// Damage, at one of these places.
  case located([Place])
  /// Nothing is lost: every line, the size and the root are as before.
  case harmless
  /// The ledger as a crash before the last acknowledgement leaves it: a tail at this place.
  ///
  /// Nothing in the ledger tells the two apart; any receipt of the last batch does.
  case lapsed(Place)

  /// A line, and where it begins.
  struct Place: Hashable, Sendable {
    /// Its position.
    let sequence: Int
    /// Its segment.
    let segment: SegmentName
    /// Its first byte in the segment.
    let offset: Int

    /// Takes a place.
    init(_ sequence: Int, _ segment: SegmentName, _ offset: Int) {
      self.sequence = sequence
      self.segment = segment
      self.offset = offset
    }

    /// The place of a line.
    init(_ line: SampleLedger.Line) {
      self.init(line.sequence, line.segment, line.bytes.lowerBound)
    }
  }

  /// The words for what was said, where it is what must be said.
  var verdict: String {
    switch self {
    case .located: "located"
    case .harmless: "harmless"
    case .lapsed: "as after a crash, tail located, receipts say ROLLED-BACK"
    }
  }

  /// Scans a damaged ledger and says what is not as expected; nil where all is.
  func failure(of source: MemorySource, size: Int, root: Digest) -> String? {
    let scan: JournalScan
    do throws(JournalError<Never>) {
      scan = try JournalScan(source)
    } catch {
      return "the scan throws \(error)"
    }
    switch self {
    case .located(let places):
      guard let damage = scan.damage else { return "silent; \(scan.tails.count) tails" }
      let found = Place(damage.sequence, damage.segment, damage.offset)
      return places.contains(found)
        ? nil : "\(damage.kind) found at \(found), not at one of \(places)"
    case .harmless:
      return scan.damage == nil && scan.size == size && scan.root == root
        ? nil : "of a harmless change it says \(scan)"
    case .lapsed(let place):
      guard scan.damage == nil, let tail = scan.tails.first else {
        return "no tail; damage \(String(describing: scan.damage))"
      }
      return Place(scan.size, tail.segment, tail.offset) == place
        ? nil : "the tail is at \(scan.size) byte \(tail.offset), not at \(place)"
    }
  }
}
