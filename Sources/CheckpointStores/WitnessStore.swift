// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
import Digests
public import JournalWriters
public import Journals

/// What a witness remembers: for each log the last checkpoint that it has signed.
///
/// A log has a file of its own, named by the digest of its origin, for an origin may be no name of
/// a file. Who writes must keep others from writing at the same time.
public struct WitnessStore<Store: JournalStore> {
  /// Why something failed.
  public typealias Failure = CheckpointStoreError<Store.Failure>

  /// Where the witness keeps its memory.
  private let store: Store

  /// The memory of a witness.
  public init(_ store: Store) { self.store = store }

  /// The file of a log.
  public static func path(of origin: String) -> JournalPath {
    JournalPath(.checkpoints, "\(SHA256.hash(Array(origin.utf8)).hexadecimal).note")
  }

  /// The last checkpoint of a log; nil where none was ever signed.
  public func last(of origin: String) throws(Failure) -> SignedCheckpoint? {
    try store.checkpoint(at: Self.path(of: origin), of: origin)
  }

  /// Remembers a checkpoint in the place of the last one; returns when it is durable.
  ///
  /// The caller has shown that it extends the last one. A cosignature may be given out only after
  /// this, or a crash could make the witness forget what it has signed.
  public func remember(_ signed: SignedCheckpoint) throws(Failure) {
    let checkpoint = signed.checkpoint
    if let last = try last(of: checkpoint.origin)?.checkpoint {
      guard last.size <= checkpoint.size else {
        throw .smaller(size: checkpoint.size, newest: last.size)
      }
      guard last.size < checkpoint.size || last.root == checkpoint.root else {
        throw .forked(size: checkpoint.size, root: checkpoint.root, known: last.root)
      }
    }
    let path = Self.path(of: checkpoint.origin)
    let draft = JournalPath(.checkpoints, "\(path.name).tmp")
    do throws(Store.Failure) {
      try store.change(.make(.checkpoints))
      try store.sync(.ledger)
      try store.change(.remove(draft))
      let file = try store.create(draft)
      try file.appendAll(signed.bytes)
      try file.sync()
      try store.change(.replace(path, by: draft))
      try store.sync(.checkpoints)
    } catch {
      throw .store(error)
    }
  }
}
