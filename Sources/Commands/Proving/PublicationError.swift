// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import LevelFiles
import PosixFiles

/// Why nothing more is published.
enum PublicationError: Error, Hashable {
  /// The ledger cannot be read, or is not the one that its checkpoint signs.
  case ledger(LevelError<FileError>)
  /// The directory cannot be written to.
  case writing(FileError)
  /// What the directory shows as its checkpoint is none.
  case published(CheckpointFormatError)
  /// The directory belongs to a log of another origin.
  case otherOrigin(String)
  /// The directory shows more events than the newest checkpoint here.
  case newer(published: Int, here: Int)
  /// The ledger is not the one that its own checkpoint signs.
  case otherHistory(size: Int)
  /// The events that were published are not the first events of this ledger.
  case otherPublished(size: Int)
  /// A file that never changes is there with other bytes.
  case differs(path: String)
}
