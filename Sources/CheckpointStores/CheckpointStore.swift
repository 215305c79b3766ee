// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import JournalWriters
public import Journals

/// The signed checkpoints of a ledger: one file for each size, and the newest one again.
///
/// What counts is the file of the greatest size; `latest` is a copy for those who come by a fixed
/// name, and a crash may leave it one step behind. Files are written whole under another name, made
/// durable, and then named. Who writes must keep others from writing at the same time.
public struct CheckpointStore<Store: JournalStore> {
  /// Why something failed.
  public typealias Failure = CheckpointStoreError<Store.Failure>

  /// Where the ledger lies.
  let store: Store
  /// The origin of the ledger.
  public let origin: String

  /// A file that becomes a checkpoint.
  static var draft: JournalPath { JournalPath(.checkpoints, "note.tmp") }
  /// A file that becomes `latest`.
  static var latestDraft: JournalPath { JournalPath(.checkpoints, "latest.tmp") }

  /// The checkpoints of a ledger, all of which must be of its origin.
  public init(_ store: Store, origin: String) {
    self.store = store
    self.origin = origin
  }

  /// The sizes of which there are checkpoints, the smallest first.
  public func sizes() throws(Failure) -> [Int] {
    do throws(Store.Failure) {
      return (try store.names(in: .checkpoints) ?? []).compactMap(CheckpointPath.size).sorted()
    } catch {
      throw .store(error)
    }
  }

  /// The checkpoint of a size; nil where there is none.
  public func checkpoint(size: Int) throws(Failure) -> SignedCheckpoint? {
    guard CheckpointPath.sizes ~= size else { return nil }
    let path = CheckpointPath.note(size: size)
    guard let signed = try store.checkpoint(at: path, of: origin) else { return nil }
    guard signed.checkpoint.size == size else {
      throw .misnamed(path, size: signed.checkpoint.size)
    }
    return signed
  }

  /// The checkpoint of the greatest size; nil where there is none.
  public func newest() throws(Failure) -> SignedCheckpoint? {
    guard let size = try sizes().last else { return nil }
    return try checkpoint(size: size)
  }

  /// What `latest` holds; nil where there is none.
  public func latest() throws(Failure) -> SignedCheckpoint? {
    try store.checkpoint(at: CheckpointPath.latest, of: origin)
  }
}
