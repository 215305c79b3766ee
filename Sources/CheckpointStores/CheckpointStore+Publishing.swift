// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
import Digests
import JournalWriters
import Journals
import Signatures

extension CheckpointStore {
  /// Publishes a new checkpoint; returns when it is durable under both its names.
  ///
  /// The caller has shown that it extends the newest one. Here it is only refused to go back or to
  /// stand beside another one of its size. One that is there already stays as it is.
  ///
  /// - Returns: what is there now: this one, or the one that was there.
  @discardableResult
  public func publish(_ signed: SignedCheckpoint) throws(Failure) -> SignedCheckpoint {
    let checkpoint = signed.checkpoint
    let newest = try newest()
    if let newest, newest.checkpoint.size > checkpoint.size {
      throw .smaller(size: checkpoint.size, newest: newest.checkpoint.size)
    }
    if let newest, newest.checkpoint.size == checkpoint.size {
      guard newest.checkpoint.root == checkpoint.root else {
        throw .forked(
          size: checkpoint.size, root: checkpoint.root, known: newest.checkpoint.root)
      }
      try mendLatest()
      return newest
    }
    let path = CheckpointPath.note(size: checkpoint.size)
    do throws(Store.Failure) {
      try store.change(.make(.checkpoints))
      try store.sync(.ledger)
      try write(signed.bytes, to: Self.draft)
      // Fails where somebody else has named a file so meanwhile.
      try store.change(.publish(Self.draft, as: path))
      try store.sync(.checkpoints)
    } catch {
      throw .store(error)
    }
    try replaceLatest(by: signed)
    return signed
  }

  /// Puts a checkpoint with more signatures in the place of the same one; durable on return.
  public func addSignatures(from signed: SignedCheckpoint) throws(Failure) {
    let size = signed.checkpoint.size
    guard let known = try checkpoint(size: size) else { throw .noSuchCheckpoint(size: size) }
    guard known.checkpoint == signed.checkpoint else {
      throw .forked(size: size, root: signed.checkpoint.root, known: known.checkpoint.root)
    }
    var merged = known
    for signature in signed.note.signatures {
      do throws(CheckpointFormatError) {
        merged = try merged.adding(signature)
      } catch {
        throw .malformed(CheckpointPath.note(size: size), error)
      }
    }
    if merged != known {
      do throws(Store.Failure) {
        try write(merged.bytes, to: Self.draft)
        try store.change(.replace(CheckpointPath.note(size: size), by: Self.draft))
        try store.sync(.checkpoints)
      } catch {
        throw .store(error)
      }
    }
    try mendLatest()
  }

  /// Makes durable what is there, and `latest` what the newest checkpoint is, if a crash kept it
  /// from that.
  ///
  /// A process that was killed may have given a file its name and not made the name durable.
  public func mendLatest() throws(Failure) {
    guard let newest = try newest() else { return }
    do throws(Store.Failure) {
      try store.sync(.checkpoints)
    } catch {
      throw .store(error)
    }
    guard try store.noteBytes(at: CheckpointPath.latest) != newest.bytes else { return }
    try replaceLatest(by: newest)
  }

  /// Puts a checkpoint in the place of `latest`; durable on return.
  private func replaceLatest(by signed: SignedCheckpoint) throws(Failure) {
    do throws(Store.Failure) {
      try write(signed.bytes, to: Self.latestDraft)
      try store.change(.replace(CheckpointPath.latest, by: Self.latestDraft))
      try store.sync(.checkpoints)
    } catch {
      throw .store(error)
    }
  }

  /// Writes a file durably under a name that nobody reads, anew where a crash left one.
  private func write(_ bytes: [UInt8], to path: JournalPath) throws(Store.Failure) {
    try store.change(.remove(path))
    let file = try store.create(path)
    try file.appendAll(bytes)
    try file.sync()
  }
}
