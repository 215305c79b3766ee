// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

extension PieceDamage {
  /// Lines that are dropped, doubled, or stand in each other's place.
  var movedLines: [DamageTrial] {
    ledger.lines.flatMap { line in
      [dropped(line), doubled(line)] + swapped(line)
    }
  }

  /// The bytes of a line with its newline.
  private func whole(_ line: SampleLedger.Line) -> Range<Int> {
    line.bytes.lowerBound..<line.bytes.upperBound + 1
  }

  /// The place of a line and that of the line before it.
  private func around(_ sequence: Int) -> [DamageExpectation.Place] {
    ledger.lines[max(0, sequence - 1)...min(sequence, ledger.lines.count - 1)].map { .init($0) }
  }

  /// A line that is gone: the links on both sides of the gap do not meet.
  private func dropped(_ line: SampleLedger.Line) -> DamageTrial {
    var places = around(line.sequence)
    if let next = ledger.segments.first(where: { $0 > line.segment }) {
      places.append(.init(line.sequence, next, 0))
    }
    return DamageTrial(
      "line dropped", "#\(line.sequence)",
      changing(.segment(line.segment)) { $0.removeSubrange(whole(line)) },
      .located(places), named: line.sequence)
  }

  /// A line that stands there twice; behind the last one it was never acknowledged.
  private func doubled(_ line: SampleLedger.Line) -> DamageTrial {
    let source = changing(.segment(line.segment)) { bytes in
      bytes.insert(contentsOf: Array(bytes[whole(line)]), at: line.bytes.upperBound + 1)
    }
    guard line != ledger.lines.last else {
      return DamageTrial("last line doubled", "#\(line.sequence)", source, .harmless)
    }
    let copy = DamageExpectation.Place(
      line.sequence + 1, line.segment, line.bytes.upperBound + 1)
    return DamageTrial(
      "line doubled", "#\(line.sequence)", source, .located([.init(line), copy]),
      named: line.sequence + 1)
  }

  /// A line that has changed places with the next one, and with one far away.
  private func swapped(_ line: SampleLedger.Line) -> [DamageTrial] {
    [1, 7, 40].compactMap { distance in
      guard line.sequence + distance < ledger.lines.count else { return nil }
      let other = ledger.lines[line.sequence + distance]
      var source = ledger.source
      let (first, second) = (ledger.text(line), ledger.text(other))
      source.files[.segment(other.segment)]?.replaceSubrange(other.bytes, with: first)
      source.files[.segment(line.segment)]?.replaceSubrange(line.bytes, with: second)
      return DamageTrial(
        "lines swapped", "#\(line.sequence) and #\(other.sequence)", source,
        .located([.init(line)]), named: line.sequence)
    }
  }
}
