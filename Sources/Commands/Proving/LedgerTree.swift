// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import CommandLineKit
import Directives
import EventCoding
import Inquiries
import JournalWriters
import Journals
import LevelFiles
import PosixFiles
import PosixStores
import Reports
import Signatures

/// A ledger as far as proofs need it: its tree, its end, and nothing of what its events say.
struct LedgerTree {
  /// The path as it was named.
  let path: String
  /// Where its files are read.
  let source: PosixSource
  /// Reads its lines.
  let reader: JournalReader<PosixSource>
  /// Reads and writes its lines.
  let coder: EventCoder
  /// Its tree.
  var tree: LevelTree<PosixSource>

  /// Opens a ledger and brings its level file up to date, where that may be written.
  init(path: String, _ run: CommandRun) throws(CommandFailure) {
    self.path = path
    do throws(JournalError<FileError>) {
      do throws(FileError) {
        source = try PosixSource(path: path)
      } catch {
        throw .source(error)
      }
      reader = try JournalReader(source)
      guard reader.head.size > 0 else {
        throw .noSuchLine(sequence: 0)
      }
      let opening = try reader.line(0)
      do throws(LineError) {
        coder = try EventCoder(openingLine: opening.span)
      } catch {
        throw .damaged(
          JournalDamage(
            .lineMalformed, sequence: 0, segment: .start, offset: 0, absoluteOffset: 0))
      }
      tree = try LevelTree(reader, origin: coder.origin.rawValue)
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error, ledger: path))
    }
    saveLevels()
  }

  /// The end of the log.
  var head: JournalHead { reader.head }

  /// Writes what the level file lacks.
  mutating func saveLevels() {
    guard !tree.isStored else { return }
    // A ledger that cannot be written to is proved all the same, only slower the next time.
    guard let store = try? PosixStore(path: path, allowAnyFileSystem: true) else { return }
    _ = try? store.save(&tree)
  }
}

extension LedgerTree {
  /// Every checkpoint of this ledger that can be read and is of its origin, the largest first; of
  /// two of one size the one with more signatures.
  ///
  /// What cannot be read is left to `verify`, which says so.
  func checkpoints() throws(FileError) -> [SignedCheckpoint] {
    var found: [SignedCheckpoint] = []
    for name in try source.names(in: .checkpoints) ?? []
    where name == CheckpointPath.latest.name || name.hasSuffix(".note") {
      if let signed = try checkpoint(JournalPath(.checkpoints, name)) { found.append(signed) }
    }
    return found.sorted {
      ($0.checkpoint.size, $0.note.signatures.count) > (
        $1.checkpoint.size, $1.note.signatures.count
      )
    }
  }

  /// The checkpoint in a file, where there is one of this ledger.
  private func checkpoint(_ path: JournalPath) throws(FileError) -> SignedCheckpoint? {
    do throws(CheckpointStoreError<FileError>) {
      return try source.checkpoint(at: path, of: coder.origin.rawValue)
    } catch {
      if case .store(let error) = error { throw error }
      return nil
    }
  }
}
