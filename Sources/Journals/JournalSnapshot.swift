// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// What lies in a ledger at one moment: the watermark first, then the segments.
///
/// A writer only adds, so that whatever the watermark covers is found by whoever looks afterwards.
public struct JournalSnapshot: Hashable, Sendable {
  /// The commit file, if there is one.
  public let commit: CommitFile?
  /// The segments in order, with all their bytes.
  public let segments: [SegmentExtent]

  /// The names beside the segments.
  package let strays: [String]

  /// How often a slot may be seen half written before it is taken for what it looks like.
  private static let attemptCount = 3

  /// Looks once.
  ///
  /// - Throws: `notALedger` where there is neither a segment nor a commit.
  public init<Source: JournalSource>(
    _ source: Source
  ) throws(JournalError<Source.Failure>) {
    do throws(Source.Failure) {
      var commit = try Self.commit(of: source)
      var names = try source.names(in: .events) ?? []
      var segments = try Self.segments(names, of: source)
      // A ledger that was made in the meantime has its commit before its first line; without a
      // second look its lines would pass for those of a copy, acknowledged or not.
      if commit == nil, let made = try Self.commit(of: source) {
        commit = made
        names = try source.names(in: .events) ?? []
        segments = try Self.segments(names, of: source)
      }
      self.commit = commit
      self.segments = segments
      strays = names.filter { SegmentName(text: $0) == nil }
    } catch {
      throw .source(error)
    }
    guard commit != nil || !segments.isEmpty else { throw .notALedger }
  }

  /// The commit file; read again where a writer may have been met in the middle of a slot.
  private static func commit<Source: JournalSource>(
    of source: Source
  ) throws(Source.Failure) -> CommitFile? {
    for attempt in 1... {
      // One byte more than the file has shows that it is longer than it must be.
      let limit = CommitFile.byteCount + 1
      guard let bytes = try source.firstBytes(of: .commit, count: limit) else { return nil }
      let commit = CommitFile(bytes: bytes)
      if commit.isWhole || attempt == attemptCount { return commit }
    }
    return nil
  }

  /// The segments in order; names that are no segment names are not ours.
  private static func segments<Source: JournalSource>(
    _ names: [String], of source: Source
  ) throws(Source.Failure) -> [SegmentExtent] {
    var extents: [SegmentExtent] = []
    var absoluteStart = 0
    for name in names.compactMap({ SegmentName(text: $0) }).sorted() {
      // A segment that has just been taken into quarantine is no longer there.
      guard let byteCount = try source.byteCount(of: .segment(name)) else { continue }
      extents.append(
        SegmentExtent(name: name, bytes: 0..<byteCount, absoluteStart: absoluteStart))
      absoluteStart += byteCount
    }
    return extents
  }

  /// The watermark, where a commit file says one.
  public var watermark: Watermark? { commit?.newest?.watermark }

  /// The parts of the segments up to the watermark; everything where there is none.
  var committed: [SegmentExtent] {
    guard let watermark else { return segments }
    return segments.filter { $0.name <= watermark.segment }.map { extent in
      guard extent.name == watermark.segment else { return extent }
      let end = min(extent.bytes.upperBound, watermark.offset)
      return SegmentExtent(
        name: extent.name, bytes: 0..<end, absoluteStart: extent.absoluteStart)
    }
  }

  /// The parts of the segments beyond the watermark; nothing where there is none.
  package var beyond: [SegmentExtent] {
    guard let watermark else { return [] }
    return segments.filter { $0.name >= watermark.segment }.compactMap { extent in
      guard extent.name == watermark.segment else { return extent }
      guard extent.bytes.upperBound > watermark.offset else { return nil }
      return SegmentExtent(
        name: extent.name, bytes: watermark.offset..<extent.bytes.upperBound,
        absoluteStart: extent.absoluteStart)
    }
  }

  /// The number of bytes beyond the watermark.
  public var byteCountBeyond: Int { beyond.reduce(0) { $0 + $1.bytes.count } }

  /// What says where the journal ends.
  public var anchor: JournalAnchor {
    commit?.newest.map { .committed(generation: $0.generation) } ?? .unanchored
  }

  /// What the bytes beyond the watermark look like; nothing where there is none.
  package func tails<Source: JournalSource>(
    in source: Source
  ) throws(JournalError<Source.Failure>) -> [JournalTail] {
    guard let watermark else { return [] }
    return try TailScan(source, watermark, beyond).tails
  }

  /// Looks again, for a batch that was on its way: how many bytes lie beyond the watermark now, in
  /// segments of which some may be empty; nil where nothing does any more, or it has moved on.
  ///
  /// A writer leaves nothing that it found beyond the watermark: it moves a tail away before it
  /// commits, so that a newer commit says that what was seen is committed or gone.
  package func awaitedByteCount<Source: JournalSource>(
    in source: Source
  ) throws(JournalError<Source.Failure>) -> Int? {
    let now = try JournalSnapshot(source)
    if let seen = commit?.newest, let newest = now.commit?.newest,
      newest.generation > seen.generation
    {
      return nil
    }
    return now.beyond.isEmpty ? nil : now.byteCountBeyond
  }
}
