// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import Journals
import Signatures

extension JournalSource {
  /// The checkpoint in a file; nil where there is no such file.
  ///
  /// - Throws: `malformed` where it is none, `foreign` where it is of another origin.
  public func checkpoint(
    at path: JournalPath, of origin: String
  ) throws(CheckpointStoreError<Failure>) -> SignedCheckpoint? {
    guard let bytes = try noteBytes(at: path) else { return nil }
    let signed: SignedCheckpoint
    do throws(CheckpointFormatError) {
      signed = try SignedCheckpoint(parsing: bytes)
    } catch {
      throw .malformed(path, error)
    }
    guard signed.checkpoint.isOf(origin: origin) else {
      throw .foreign(path, origin: signed.checkpoint.origin)
    }
    return signed
  }

  /// The bytes of a file, cut where it is longer than any note; nil where there is no such file.
  func noteBytes(at path: JournalPath) throws(CheckpointStoreError<Failure>) -> [UInt8]? {
    do throws(Failure) {
      guard let count = try byteCount(of: path) else { return nil }
      return try bytes(of: path, at: 0, count: min(count, SignatureForm.note.byteCountLimit + 1))
    } catch {
      throw .store(error)
    }
  }
}
