// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import MerkleTrees

/// Where one thread at a time reads what an archive is asked for.
struct ArchiveDesk {
  /// Where the lines are read.
  private let files: SourceFiles
  /// Reads the first lines.
  let coder: EventCoder
  /// The first event, which stands in for one that cannot be found.
  private let opening: Event
  /// The index of each segment, in order.
  private var indexes: [SegmentIndex]
  /// Events that were read.
  private var events = RecentEvents()
  /// Events that were read ahead, here and elsewhere.
  var held = HeldEvents.none
  /// Reads lines once there are many; few desks need it, and it is large to be at each.
  private var quick: [(decode: LineDecoder, days: DayMemory)] = []
  /// Whether everything was found as it was recorded.
  private(set) var isSound = true

  /// Opens the first line of some indexes; nil where they do not lead to it, or are not of one
  /// ledger.
  init?(_ indexes: [SegmentIndex], in files: SourceFiles) {
    var indexes = indexes
    guard !indexes.isEmpty, let line = indexes[0].bytes(ofLine: 0, in: files),
      let (coder, opening) = try? EventCoder.opening(with: line.span),
      opening.sequence.rawValue == 0,
      indexes.allSatisfy({ $0.header.origin == coder.origin.rawValue })
    else { return nil }
    self.files = files
    self.coder = coder
    self.opening = opening
    self.indexes = indexes
  }

  /// The event at a position, read and decoded where it is not kept.
  mutating func event(at sequence: SequenceNumber) -> Event {
    if sequence == opening.sequence { return opening }
    if let event = held[sequence] ?? events[sequence] { return event }
    guard let line = line(at: sequence), let event = decoded(line), event.sequence == sequence
    else {
      isSound = false
      return opening
    }
    events.keep(event)
    return event
  }

  /// The events at positions that ascend, none of them kept here: as many as are found as they were
  /// recorded.
  mutating func ahead(_ sequences: ArraySlice<SequenceNumber>) -> [Event] {
    // Taken out once: in the desk it would be counted for each line.
    var (decode, days) = quick.popLast() ?? (LineDecoder(coder), DayMemory())
    defer { quick.append((decode, days)) }
    var window = LineWindow()
    // What is gone through once is not kept.
    var indexes = indexes.map(\.afresh)
    var events: [Event] = []
    events.reserveCapacity(sequences.count)
    for sequence in sequences {
      guard let (index, line) = place(of: sequence),
        let (bytes, key) = try? indexes[index].line(line, isHeld: false),
        let range = window.range(of: bytes, in: indexes[index].segmentPath, files),
        case let line = window.bytes.span.extracting(range),
        IndexKey.of(MerkleHash.leaf(line)) == key,
        let event = decode.known(line, &days), event.sequence == sequence
      else {
        isSound = false
        continue
      }
      events.append(event)
    }
    return events
  }

  /// The leaf hash of the line at a position; nil where it is not the one that was indexed.
  ///
  /// Nobody looks at the position that the line says, so that its page is held here.
  mutating func leafHash(at sequence: SequenceNumber) -> Digest? {
    place(of: sequence)
      .flatMap { indexes[$0.index].bytes(ofLine: $0.line, isHeld: true, in: files) }
      .map { MerkleHash.leaf($0) }
  }

  /// The position of the event of a name.
  mutating func position(of id: EventID) -> SequenceNumber? {
    let key = IndexKey.of(id)
    do throws(SegmentIndex.Misled) {
      // Names are asked for mostly soon after they were given.
      for place in indexes.indices.reversed() {
        // Of several events of one name the last counts, as it does where all are taken in.
        for line in try indexes[place].lines(named: key).reversed() {
          let sequence = indexes[place].sequence(of: line)
          if event(at: sequence).id == id { return sequence }
        }
      }
    } catch {
      isSound = false
    }
    return nil
  }

  /// What stands on a shelf.
  mutating func sequences(on shelf: IndexShelf) -> [SequenceNumber] {
    let key = IndexKey.of(shelf)
    var found: [SequenceNumber] = []
    do throws(SegmentIndex.Misled) {
      for place in indexes.indices {
        for line in try indexes[place].lines(on: shelf, key) {
          found.append(indexes[place].sequence(of: line))
        }
      }
    } catch {
      isSound = false
    }
    return found
  }

  /// What stands on each shelf of a kind.
  ///
  /// - Complexity: linear in what stands on them, where asking for each searches every segment.
  mutating func shelves(of kind: IndexShelf.Kind) -> [IndexShelf: [SequenceNumber]] {
    var shelves: [IndexShelf: [SequenceNumber]] = [:]
    do throws(SegmentIndex.Misled) {
      for var index in indexes.map(\.afresh) {
        let first = index.sequences.lowerBound
        try index.forEachShelf(of: kind) { shelf, lines in
          shelves[shelf, default: []] += lines.lazy.map { SequenceNumber(UInt64(first + $0)) }
        }
      }
    } catch {
      isSound = false
    }
    return shelves
  }

  /// Reads a line that was held against its key.
  private mutating func decoded(_ line: [UInt8]) -> Event? {
    // What tells at a glance what a line is has to be made from the shapes of all types.
    guard events.areMany else { return try? coder.decodeKnownLine(line.span) }
    if quick.isEmpty { quick.append((LineDecoder(coder), DayMemory())) }
    return quick[0].decode.known(line.span, &quick[0].days)
  }

  /// The index of the line at a position, and its number there.
  private func place(of sequence: SequenceNumber) -> (index: Int, line: Int)? {
    let position = Int(sequence.rawValue)
    guard let index = indexes.lastIndex(where: { $0.sequences.lowerBound <= position }),
      indexes[index].sequences.contains(position)
    else { return nil }
    return (index, position - indexes[index].sequences.lowerBound)
  }

  /// The bytes of the line at a position; nil where it is not the one that was indexed.
  private mutating func line(at sequence: SequenceNumber) -> [UInt8]? {
    place(of: sequence).flatMap { indexes[$0.index].bytes(ofLine: $0.line, in: files) }
  }
}

extension SegmentIndex {
  /// The bytes of a line; nil where it is not the one that was indexed.
  ///
  /// - Parameter isHeld: whether the page that says so is held against its key: another line, with
  ///   its own key, may stand there otherwise, and says another position.
  fileprivate mutating func bytes(
    ofLine line: Int, isHeld: Bool = false, in files: SourceFiles
  ) -> [UInt8]? {
    guard let place = try? self.line(line, isHeld: isHeld),
      let bytes = files.bytes(
        of: segmentPath, at: place.bytes.lowerBound, count: place.bytes.count),
      bytes.count == place.bytes.count, IndexKey.of(MerkleHash.leaf(bytes)) == place.key
    else { return nil }
    return bytes
  }

  /// The position of a line in the ledger.
  fileprivate func sequence(of line: Int) -> SequenceNumber {
    SequenceNumber(UInt64(sequences.lowerBound + line))
  }
}
