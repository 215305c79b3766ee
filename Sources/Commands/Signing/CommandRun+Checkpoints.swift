// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import CommandLineKit
import Directives
import EventCoding
import Inquiries
import JournalWriters
import Journals
import PosixFiles
import PosixStores
import Reports
import Signatures
import SigningTools

extension CommandRun {
  /// The origin of a ledger, from its first event.
  func origin(of source: PosixSource) throws(CommandFailure) -> String {
    let line: [UInt8]
    do throws(JournalError<FileError>) {
      line = try JournalReader(source).line(0)
    } catch {
      let status = status(of: error)
      // The words of `verify`, for nothing is signed where it would say them.
      let verdict: [CommandStatus: String] = [
        .tampered: "TAMPERED: ", .rolledBack: "ROLLED-BACK: ",
      ]
      let sentence = words.sentence(error, ledger: source.path)
      throw CommandFailure(status, (verdict[status] ?? "") + sentence)
    }
    do throws(LineError) {
      return try EventCoder(openingLine: line.span).origin.rawValue
    } catch {
      throw CommandFailure(
        .tampered, "TAMPERED: \(source.path), #0: \(words.flaw(error)).")
    }
  }

  /// Keeps others from writing to the checkpoints below a directory, as long as the lock lives.
  ///
  /// It is no lock on the log: events are recorded meanwhile.
  func lockCheckpoints(of path: String) throws(CommandFailure) -> PosixLock {
    let folder = "\(path)/\(JournalFolder.checkpoints.rawValue)"
    do throws(FileError) {
      try PosixStore.makeDirectory(path: folder)
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
    return try lock(try openStore(folder))
  }

  /// Takes the lock of a directory.
  func lock(_ store: PosixStore) throws(CommandFailure) -> PosixLock {
    let attempt: LockAttempt<PosixLock>
    do throws(FileError) {
      // Whoever holds it may be reading a large ledger.
      attempt = try store.lock(forMilliseconds: 60_000)
    } catch {
      throw CommandFailure(status(ofWriting: error), words.sentence(error))
    }
    switch attempt {
    case .held(let lock): return lock
    case .busy(let holder):
      throw CommandFailure(
        .busy,
        words(
          "\(store.source.path) is being written to by another process (\(holder)); try again.",
          "\(store.source.path) đang được tiến trình khác ghi (\(holder)); hãy thử lại."))
    }
  }

  /// Does something with files of checkpoints, and says what went wrong with which.
  func withCheckpoints<Value>(
    of path: String, _ body: () throws(CheckpointStoreError<FileError>) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(CheckpointStoreError<FileError>) {
      return try body()
    } catch {
      throw failure(error, path: path)
    }
  }

  /// Why checkpoints were not read or written, as a sentence with the status to end with.
  private func failure(
    _ error: CheckpointStoreError<FileError>, path: String
  ) -> CommandFailure {
    let status: CommandStatus =
      switch error {
      case .store(let error): self.status(ofWriting: error)
      case .malformed, .misnamed: .tampered
      case .foreign, .noSuchCheckpoint: .badInput
      case .smaller: .rolledBack
      case .forked: .forked
      }
    return CommandFailure(status, words.sentence(error, in: path))
  }

  /// A verifier key that was typed, which must be of one purpose.
  func verifierKey(
    _ option: String, for algorithm: KeyAlgorithm
  ) throws(CommandFailure) -> VerifierKey {
    let typed = arguments.string(option) ?? ""
    let key: VerifierKey
    do throws(SignatureFormatError) {
      key = try VerifierKey(parsing: typed)
    } catch {
      throw CommandFailure(
        .badInput,
        words(
          "--\(option) is no verifier key as “chidao key new” prints it:"
            + " \(words.sentence(error)).",
          "--\(option) không phải khóa kiểm chứng do “chidao key new” in ra:"
            + " \(words.sentence(error))."))
    }
    guard key.algorithm == algorithm else {
      throw CommandFailure(
        .badInput,
        words(
          "--\(option) is a key that \(words.name(key.algorithm)), and one that"
            + " \(words.name(algorithm)) is needed here.",
          "--\(option) là khóa để \(words.name(key.algorithm)), ở đây cần khóa để"
            + " \(words.name(algorithm))."))
    }
    return key
  }

  /// How many signatures of a key stand below a checkpoint, all of which are right.
  ///
  /// - Throws: where one of them is wrong.
  func signatureCount(
    of key: VerifierKey, below signed: SignedCheckpoint, in place: String
  ) throws(CommandFailure) -> Int {
    let wrong = CommandFailure(
      .tampered,
      words(
        "TAMPERED: \(place) has a signature of \(key.name.text) that is wrong.",
        "TAMPERED: \(place) có chữ ký của \(key.name.text) không đúng."))
    let claims: [SignatureClaim]
    do throws(CheckpointFormatError) {
      claims = try signed.claims(of: key)
    } catch {
      throw wrong
    }
    let tool = try openSSL()
    for claim in claims {
      let isRight: Bool
      do throws(SigningError) {
        isRight = try tool.verify(claim.signature, of: claim.message, by: key.publicKey)
      } catch {
        throw failure(error)
      }
      guard isRight else { throw wrong }
    }
    return claims.count
  }

  /// Signs a checkpoint with a key of either purpose.
  func signature(
    of signer: NoteSigner, over signed: Checkpoint
  ) throws(CommandFailure) -> NoteSignature {
    let bytes: [UInt8]
    do throws(SigningError) {
      switch signer.key.algorithm {
      case .ed25519: bytes = try signer.sign(signed.textBytes)
      case .cosignature:
        let time = Int(max(context.now().milliseconds / 1000, 0))
        let raw = try signer.sign(Cosignature.message(over: signed.textBytes, time: time))
        do throws(CheckpointFormatError) {
          bytes = try Cosignature(time: time, signature: raw).bytes
        } catch {
          throw .producedInvalidSignature(tool: OpenSSLTool.name)
        }
      }
      do throws(SignatureFormatError) {
        return try NoteSignature(by: signer.key, bytes: bytes)
      } catch {
        throw .producedInvalidSignature(tool: OpenSSLTool.name)
      }
    } catch {
      throw failure(error)
    }
  }

  /// Puts a signature below a checkpoint.
  func adding(
    _ signature: NoteSignature, to signed: SignedCheckpoint?, _ checkpoint: Checkpoint
  ) throws(CommandFailure) -> SignedCheckpoint {
    do throws(CheckpointFormatError) {
      guard let signed else {
        return try SignedCheckpoint(checkpoint, signatures: [signature])
      }
      return try signed.adding(signature)
    } catch {
      throw CommandFailure(
        .badInput,
        words(
          "no further signature has room below the checkpoint.",
          "dưới mốc kiểm chứng không còn chỗ cho chữ ký nữa."))
    }
  }
}
