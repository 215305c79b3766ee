// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import Digests
public import Journals

/// Why checkpoints could not be read or were not written.
public enum CheckpointStoreError<Failure: Error & Hashable>: Error, Hashable {
  /// The outside failed; what was there before is there still.
  case store(Failure)
  /// A file is no checkpoint.
  case malformed(JournalPath, CheckpointFormatError)
  /// A file is named for another number of leaves than its checkpoint has.
  case misnamed(JournalPath, size: Int)
  /// A file is of another log.
  case foreign(JournalPath, origin: String)
  /// The new checkpoint has fewer leaves than the newest.
  case smaller(size: Int, newest: Int)
  /// There is a checkpoint of that size with another root.
  case forked(size: Int, root: Digest, known: Digest)
  /// There is none of that size to add a signature to.
  case noSuchCheckpoint(size: Int)
}
