// Directive ledger · Snapshots — SPDX-License-Identifier: Apache-2.0

public import Accountability
public import Digests
import Directives
import EventCoding
public import Journals
public import SegmentIndexes

/// How every directive of a ledger stood when so many events were recorded, kept in `cache/` so
/// that a board or a score folds only what has changed since, or is not told by it.
///
/// Shape: a title; the size, the instant, the hash of the last line, the origin; every name once;
/// then the directives, which speak of names by their numbers; at the end the SHA-256 of all
/// before. Anything else than such a file is none.
public struct BoardSnapshot {
  /// The origin of the ledger.
  public let origin: String
  /// The hash of the last line that was taken in, which stands for all before it.
  public let lastLeafHash: Digest
  /// How everything stood.
  public let standings: LedgerStandings

  /// The file.
  public static let path = JournalPath(.cache, "board.snapshot")
  /// What the file is, and the version of its form and of the rules by which it was made.
  private static let title = Array("chidao board 4\n\0".utf8)
  /// The most bytes that are read.
  private static let limit = 1 << 28

  /// Makes the value from its parts.
  public init(origin: String, lastLeafHash: Digest, standings: LedgerStandings) {
    self.origin = origin
    self.lastLeafHash = lastLeafHash
    self.standings = standings
  }

  /// Reads what is kept of a ledger; nil where there is nothing that was made of its first lines.
  ///
  /// - Complexity: linear in the directives.
  public init?(of archive: LedgerArchive) {
    guard let bytes = archive.files.bytes(of: Self.path, upTo: Self.limit) else { return nil }
    self.init(bytes: bytes)
    let last = standings.directives.last?.event.rawValue ?? 0
    guard origin == archive.coder.origin.rawValue, (1...archive.count).contains(standings.size),
      last < standings.size,
      archive.leafHash(at: SequenceNumber(UInt64(standings.size - 1))) == lastLeafHash
    else { return nil }
  }

  /// Takes bytes that `bytes` would give, or answers nil.
  init?(bytes: [UInt8]) {
    let end = bytes.count - Digest.byteCount
    guard end >= Self.title.count, bytes.starts(with: Self.title),
      Digest(bytes: bytes.span.extracting(end..<bytes.count))
        == SHA256.hash(bytes.span.extracting(..<end))
    else { return nil }
    var reading = BinaryReading(bytes, from: Self.title.count)
    let (size, time) = (reading.number(), reading.number())
    lastLeafHash = reading.digest()
    origin = reading.text()
    guard let at = SnapshotNumber.instant(time),
      let directives = StandingReading.directives(&reading), reading.isWhole,
      reading.position == end
    else { return nil }
    standings = LedgerStandings(size: size, at: at, directives: directives)
  }

  /// The file.
  public var bytes: [UInt8] {
    var bytes = Self.title
    bytes.append(number: UInt64(standings.size))
    bytes.append(number: SnapshotNumber.of(standings.at))
    bytes += lastLeafHash.withUnsafeBytes { [UInt8]($0) }
    bytes.append(text: origin)
    bytes += StandingWriting.bytes(of: standings.directives)
    return bytes + SHA256.hash(bytes).withUnsafeBytes { [UInt8]($0) }
  }
}
