// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Directives
public import EventCoding
public import Journals
public import PosixFiles
import SegmentIndexes

/// A ledger that was read up to its watermark: every event, and where they ended.
public struct LoadedLedger: Sendable {
  /// The path as it was named.
  public let path: String
  /// Reads and writes its lines.
  public let coder: EventCoder
  /// Where it ended when it was read.
  public let head: JournalHead
  /// The number of bytes beyond the watermark, which were never acknowledged.
  public let byteCountBeyond: Int
  /// Its events.
  public let index: LedgerIndex
  /// Its first events, where they were not read one by one.
  let archive: LedgerArchive?

  /// Why a ledger could not be loaded.
  public enum Failure: Error, Hashable {
    /// Its bytes cannot be read.
    case journal(JournalError<FileError>)
    /// One of its lines says nothing that the ledger may say.
    case line(LineError, sequence: Int)
    /// A line stands at another position than it says, or was recorded before the one before it.
    case disorder(sequence: Int)
    /// It has no events.
    case empty
  }

  /// Takes a ledger that is in memory already, as after an append.
  public init(
    path: String, coder: EventCoder, head: JournalHead, byteCountBeyond: Int = 0,
    index: LedgerIndex
  ) {
    self.path = path
    self.coder = coder
    self.head = head
    self.byteCountBeyond = byteCountBeyond
    self.index = index
    archive = nil
  }

  /// Reads a ledger; the journal is trusted as everyday reading does, the lines are decoded
  /// strictly.
  ///
  /// - Parameter byIndexes: whether only what has no index is read now, and the rest when a
  ///   question touches it. Whoever wants that must look at `index.isSound` before an answer is
  ///   used.
  public init(path: String, byIndexes: Bool = false) throws(Failure) {
    self.path = path
    var loading = LedgerLoading()
    let reader: JournalReader<PosixSource>
    do throws(JournalError<FileError>) {
      reader = try Self.open(path)
      if byIndexes, let archived = LedgerLoading(behindIndexesOf: reader) {
        loading = archived
      } else if reader.head.size >= LedgerLoading.leastSideBySide,
        let whole = LedgerLoading(sideBySide: reader)
      {
        loading = whole
      } else {
        loading = try LedgerLoading(lineByLine: reader)
      }
    } catch {
      throw .journal(error)
    }
    if let failure = loading.failure { throw failure }
    guard let coder = loading.coder else { throw .empty }
    self.coder = coder
    head = reader.head
    byteCountBeyond = reader.byteCountBeyond
    index = loading.index
    archive = loading.archive
  }

  /// Opens the journal of a ledger.
  static func open(
    _ path: String
  ) throws(JournalError<FileError>) -> JournalReader<PosixSource> {
    let source: PosixSource
    do throws(FileError) {
      source = try PosixSource(path: path)
    } catch {
      throw .source(error)
    }
    return try JournalReader(source)
  }

  /// The words that open the ledger.
  public var opening: LedgerOpened? { index.opening }
}
