// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// Every way in which a piece of a ledger is cut, lost, doubled, moved, zeroed or out of date.
struct PieceDamage: Sendable {
  /// The whole ledger.
  let ledger: SampleLedger
  /// Its commit file.
  let commit: CommitPlaces
  /// The number of bytes that a disk writes at once.
  static let sectorByteCount = 512

  /// Takes a whole ledger.
  init(_ ledger: SampleLedger) throws {
    self.ledger = ledger
    commit = try CommitPlaces(ledger)
  }

  /// A file cut after so many bytes; nil stands for the commit file.
  struct Cut: Sendable {
    /// The segment.
    let segment: SegmentName?
    /// The number of bytes that are left.
    let count: Int
  }

  /// Every file cut after each of its bytes.
  var cuts: [Cut] {
    ledger.segments.flatMap { segment in
      (0..<(ledger.source.files[.segment(segment)] ?? []).count).map {
        Cut(segment: segment, count: $0)
      }
    } + (0..<CommitFile.byteCount).map { Cut(segment: nil, count: $0) }
  }

  /// All the others.
  var pieces: [DamageTrial] {
    lostSegments + movedLines + segmentSectors + commitSectors + oldCommits
  }

  /// The files of the ledger with one of them changed.
  func changing(_ path: JournalPath, _ change: (inout [UInt8]) -> Void) -> MemorySource {
    var source = ledger.source
    change(&source.files[path, default: []])
    return source
  }

  /// Where losing everything from a byte of a segment on may be told: at the line, or in front of
  /// the segment that comes too early.
  private func places(_ segment: SegmentName, from offset: Int) -> [DamageExpectation.Place] {
    guard
      let line = ledger.lines.first(
        where: { $0.segment == segment && $0.bytes.upperBound >= offset })
    else { return [] }
    let next = ledger.segments.first { $0 > segment }
    return [DamageExpectation.Place(line)]
      + (next.map { [DamageExpectation.Place(line.sequence, $0, 0)] } ?? [])
  }

  /// A file that is cut.
  func trial(_ cut: Cut) -> DamageTrial {
    guard let segment = cut.segment else { return commitTrial(cutAt: cut.count) }
    return DamageTrial(
      "segment cut", "\(segment.text) at \(cut.count)",
      changing(.segment(segment)) { $0.removeSubrange(cut.count...) },
      .located(places(segment, from: cut.count)))
  }

  /// The commit file cut after so many bytes.
  private func commitTrial(cutAt count: Int) -> DamageTrial {
    let (kind, expectation): (String, DamageExpectation) =
      if count < CommitSlot.byteCount {
        ("commit file cut in the first slot", .located([.init(0, .start, 0)]))
      } else if commit.newest.upperBound <= count {
        ("commit file cut in the spare slot", .harmless)
      } else {
        ("commit file cut in the newest slot", .located([commit.lapse]))
      }
    return DamageTrial(
      kind, "at \(count)", changing(.commit) { $0.removeSubrange(count...) }, expectation)
  }

  /// A segment that is gone, is the next one, or stands there twice.
  private var lostSegments: [DamageTrial] {
    ledger.segments.flatMap { segment in
      var lost = ledger.source
      lost.files[.segment(segment)] = nil
      let next = ledger.segments.first { $0 > segment } ?? segment
      let start = DamageExpectation.Place(segment.first, segment, 0)
      var trials = [
        DamageTrial(
          "segment lost", segment.text, lost,
          .located([start, .init(segment.first, next, 0)] + placesBefore(segment)))
      ]
      if next != segment {
        let other = ledger.source.files[.segment(next)] ?? []
        trials.append(
          DamageTrial(
            "segment replaced by the next", segment.text,
            changing(.segment(segment)) { $0 = other },
            .located([start] + placesBefore(segment)), named: segment.first))
      }
      return trials
    }
  }

  /// The line before a segment, which a broken link in front of the segment may name, and its end.
  private func placesBefore(_ segment: SegmentName) -> [DamageExpectation.Place] {
    guard segment.first > 0 else { return [] }
    let line = ledger.lines[segment.first - 1]
    return [.init(line), .init(segment.first, line.segment, line.bytes.upperBound + 1)]
  }
}
