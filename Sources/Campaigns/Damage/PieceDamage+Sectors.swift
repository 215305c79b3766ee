// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

extension PieceDamage {
  /// The sectors of a file; the last one may be short.
  private func sectors(_ path: JournalPath) -> [Range<Int>] {
    let count = (ledger.source.files[path] ?? []).count
    return stride(from: 0, to: count, by: Self.sectorByteCount).map { start in
      start..<min(start + Self.sectorByteCount, count)
    }
  }

  /// Sectors of segments that are zeroed, out of date, or those of another place.
  var segmentSectors: [DamageTrial] {
    ledger.segments.flatMap { segment in
      sectors(.segment(segment)).flatMap { sector in
        let bytes = ledger.source.files[.segment(segment)] ?? []
        var trials = [
          replaced("sector of a segment zeroed", segment, sector, with: zeros(sector.count))
        ]
        if sector.count == Self.sectorByteCount, sector.lowerBound > 0 {
          let before = sector.lowerBound - Self.sectorByteCount..<sector.lowerBound
          trials.append(
            replaced(
              "sector of a segment from another place", segment, sector, with: bytes[before]))
        }
        // What stood there after an earlier batch: fewer lines, and zeros behind them.
        let counts = Set(ledger.past.map { ($0.files[.segment(segment)] ?? []).count })
        for count in counts.sorted() where sector.contains(count) && count > sector.lowerBound {
          let old = bytes[sector.lowerBound..<count] + zeros(sector.upperBound - count)
          trials.append(
            replaced("sector of a segment out of date", segment, sector, with: old))
        }
        return trials
      }
    }
  }

  /// So many zeros.
  private func zeros(_ count: Int) -> ArraySlice<UInt8> {
    [UInt8](repeating: 0, count: count)[...]
  }

  /// A segment with one sector replaced; the first line with another byte is told.
  private func replaced(
    _ kind: String, _ segment: SegmentName, _ sector: Range<Int>, with bytes: ArraySlice<UInt8>
  ) -> DamageTrial {
    let old = ledger.source.files[.segment(segment)] ?? []
    let first = zip(sector, bytes).first { old[$0] != $1 }?.0 ?? sector.lowerBound
    let line = ledger.lines.first { $0.segment == segment && $0.bytes.upperBound >= first }
    return DamageTrial(
      kind, "\(segment.text) byte \(sector.lowerBound)",
      changing(.segment(segment)) { $0.replaceSubrange(sector, with: bytes) },
      line.map { .located([.init($0)]) } ?? .harmless, named: line?.sequence)
  }

  /// Sectors of the commit file that are zeroed or out of date.
  var commitSectors: [DamageTrial] {
    let old = ledger.past.suffix(6).dropLast().compactMap { $0.files[.commit] }
    return sectors(.commit).flatMap { sector in
      let isNewest = commit.newest.overlaps(sector)
      let slot = isNewest ? "newest" : "spare"
      var trials = [
        commitTrial(
          "sector of the \(slot) commit slot zeroed", sector, zeros(sector.count),
          isNewest ? .located([commit.lapse]) : .harmless)
      ]
      let now = ledger.source.files[.commit] ?? []
      for (age, bytes) in old.reversed().enumerated() where bytes[sector] != now[sector] {
        trials.append(
          commitTrial(
            "sector of the \(slot) commit slot out of date", sector, bytes[sector],
            isNewest ? .lapsed(commit.lapse) : .harmless, "\(age + 1) batches old"))
      }
      return trials
    }
  }

  /// A commit file with one sector replaced.
  private func commitTrial(
    _ kind: String, _ sector: Range<Int>, _ bytes: ArraySlice<UInt8>,
    _ expectation: DamageExpectation, _ detail: String = ""
  ) -> DamageTrial {
    DamageTrial(
      kind, "byte \(sector.lowerBound) \(detail)",
      changing(.commit) { $0.replaceSubrange(sector, with: bytes) }, expectation)
  }

  /// Each slot zeroed, and the commit file of each earlier batch under the segments of today.
  var oldCommits: [DamageTrial] {
    let slots = [0, CommitSlot.byteCount].map { start in
      let slot = start..<start + CommitSlot.byteCount
      let isNewest = slot == commit.newest
      return commitTrial(
        "\(isNewest ? "newest" : "spare") commit slot zeroed", slot, zeros(slot.count),
        isNewest ? .located([commit.lapse]) : .harmless)
    }
    let files = ledger.past.dropLast().compactMap { past -> DamageTrial? in
      guard let bytes = past.files[.commit],
        let watermark = CommitFile(bytes: bytes).newest?.watermark
      else { return nil }
      var segment = watermark.segment
      var offset = watermark.offset
      // Behind a full segment the tail begins in the next one.
      if let next = ledger.lines.dropFirst(watermark.size).first, next.segment != segment {
        (segment, offset) = (next.segment, 0)
      }
      return DamageTrial(
        "commit file out of date", "of \(watermark.size) events",
        changing(.commit) { $0 = bytes }, .lapsed(.init(watermark.size, segment, offset)))
    }
    return slots + files
  }
}
