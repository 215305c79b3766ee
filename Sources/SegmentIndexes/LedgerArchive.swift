// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Directives
public import EventCoding
public import Journals
import MerkleTrees
import Synchronization

/// The events of a ledger as far as its segments have indexes: each is read when it is asked for.
///
/// Only such indexes count that hang together, each beginning with the hash of the line at which
/// the one before it ends. A line is held against the key of its hash before it is read; so nothing
/// rests on a line that was changed since it was indexed. What is missing, or is not as it was,
/// makes the archive unsound, and whatever was asked of it has to be asked of the whole ledger.
public final class LedgerArchive<Source: JournalSource & Sendable>: EventArchive {
  /// What was read so far.
  private struct State {
    /// The index of each segment, in order.
    var indexes: [SegmentIndex]
    /// The lines that lie around those that were read.
    var blocks = LineBlocks()
    /// The events.
    var events: [SequenceNumber: Event] = [:]
    /// What stands on the shelves that were asked for.
    var shelves: [IndexShelf: [SequenceNumber]] = [:]
    /// Whether everything was found as it was recorded.
    var isSound = true
  }

  /// Where the files are read.
  public let source: Source
  /// Reads the lines.
  public let coder: EventCoder
  /// How far the indexes reach.
  public let watermark: Watermark
  /// What stands in for an event that cannot be found.
  private let opening: Event
  /// What was read so far.
  private let state: Mutex<State>

  /// Opens the indexes of a ledger; nil where not even its first segment has one.
  public init?(_ reader: JournalReader<Source>) {
    source = reader.source.keepingFilesOpen()
    var indexes = SegmentIndex.all(of: reader, in: source)
    var blocks = LineBlocks()
    guard let last = indexes.last,
      let line = Self.line(0, in: &indexes[0], &blocks, from: source),
      let coder = try? EventCoder(openingLine: line.span),
      let opening = try? coder.decodeLine(line.span),
      indexes.allSatisfy({ $0.header.origin == coder.origin.rawValue })
    else { return nil }
    self.coder = coder
    self.opening = opening
    watermark = last.header.watermark
    state = Mutex(State(indexes: indexes, blocks: blocks))
  }

  /// The number of events.
  public var count: Int { watermark.size }
  /// Whether everything was found as it was recorded.
  public var isSound: Bool { state.withLock { $0.isSound } }

  /// The event at a position, read and decoded the first time.
  public func event(at sequence: SequenceNumber) -> Event {
    state.withLock { state in event(at: sequence, &state) }
  }

  /// The leaf hash of the line at a position; nil where it is not the one that was indexed.
  public func leafHash(at sequence: SequenceNumber) -> Digest? {
    state.withLock { state in line(at: sequence, &state).map { MerkleHash.leaf($0) } }
  }

  /// The position of the event of a name.
  public func position(of id: EventID) -> SequenceNumber? {
    state.withLock { state in
      let key = IndexKey.of(id)
      do throws(SegmentIndex.Misled) {
        // Names are asked for mostly soon after they were given.
        for place in state.indexes.indices.reversed() {
          // Of several events of one name the last counts, as it does where all are taken in.
          for line in try state.indexes[place].lines(named: key, in: source).reversed() {
            let sequence = state.indexes[place].sequence(of: line)
            if event(at: sequence, &state).id == id { return sequence }
          }
        }
      } catch {
        state.isSound = false
      }
      return nil
    }
  }

  /// What stands on a shelf.
  public func sequences(on shelf: IndexShelf) -> [SequenceNumber] {
    state.withLock { state in
      if let known = state.shelves[shelf] { return known }
      var found: [SequenceNumber] = []
      let key = IndexKey.of(shelf)
      do throws(SegmentIndex.Misled) {
        for place in state.indexes.indices {
          for line in try state.indexes[place].lines(on: shelf, key, in: source) {
            found.append(state.indexes[place].sequence(of: line))
          }
        }
      } catch {
        state.isSound = false
      }
      state.shelves[shelf] = found
      return found
    }
  }

  /// Whether anything stands on a shelf of a kind.
  public func holdsShelves(of kind: IndexShelf.Kind) -> Bool {
    state.withLock { state in
      state.indexes.contains { !$0.header.counts.shelves(of: kind).isEmpty }
    }
  }

  /// The shelves of a kind on which something stands.
  public func shelves(of kind: IndexShelf.Kind) -> [IndexShelf] {
    state.withLock { state in
      var shelves: Set<IndexShelf> = []
      do throws(SegmentIndex.Misled) {
        for place in state.indexes.indices {
          shelves.formUnion(try state.indexes[place].shelves(of: kind, in: source))
        }
      } catch {
        state.isSound = false
      }
      return Array(shelves)
    }
  }

  /// The event at a position.
  private func event(at sequence: SequenceNumber, _ state: inout State) -> Event {
    if let event = state.events[sequence] { return event }
    guard let line = line(at: sequence, &state),
      let event = try? coder.decodeKnownLine(line.span), event.sequence == sequence
    else {
      state.isSound = false
      return opening
    }
    state.events[sequence] = event
    return event
  }

  /// The bytes of the line at a position; nil where it is not the one that was indexed.
  private func line(at sequence: SequenceNumber, _ state: inout State) -> [UInt8]? {
    let position = Int(sequence.rawValue)
    guard let place = state.indexes.lastIndex(where: { $0.sequences.lowerBound <= position }),
      state.indexes[place].sequences.contains(position)
    else { return nil }
    let line = position - state.indexes[place].sequences.lowerBound
    return Self.line(line, in: &state.indexes[place], &state.blocks, from: source)
  }

  /// The bytes of a line of a segment; nil where it is not the one that was indexed.
  ///
  /// Where it stands is believed unheld: elsewhere no line has its key.
  private static func line(
    _ line: Int, in index: inout SegmentIndex, _ blocks: inout LineBlocks, from source: Source
  ) -> [UInt8]? {
    guard let place = try? index.line(line, in: source, isHeld: false),
      let bytes = blocks.bytes(place.bytes, of: index.segment, in: source),
      IndexKey.of(MerkleHash.leaf(bytes)) == place.key
    else { return nil }
    return bytes
  }
}

extension SegmentIndex {
  /// The indexes of the first segments, as many as hang together and lie before the end of the
  /// journal.
  static func all<Source: JournalSource>(
    of reader: JournalReader<Source>, in source: Source
  ) -> [SegmentIndex] {
    var indexes: [SegmentIndex] = []
    var end = Watermark.empty
    for (place, extent) in reader.segments.enumerated() {
      guard extent.name.first == end.size,
        let index = Self(of: extent.name, in: source),
        index.header.predecessor == end.lastLeafHash,
        index.header.watermark.offset <= extent.bytes.upperBound
      else { break }
      end = index.header.watermark
      indexes.append(index)
      // Of all segments but the last, the index must reach to the end.
      let isWhole = end.offset == extent.bytes.upperBound
      if !isWhole || place == reader.segments.count - 1 { break }
    }
    // What reaches beyond the journal, or ends with it in another line, is of another one.
    guard end.size < reader.head.size || end == reader.head.watermark else { return [] }
    return indexes
  }

  /// The position of a line in the ledger.
  fileprivate func sequence(of line: Int) -> SequenceNumber {
    SequenceNumber(UInt64(sequences.lowerBound + line))
  }
}
