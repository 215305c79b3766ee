// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Inquiries
import Journals
import LevelFiles
import MerkleTrees
import PosixFiles
import Reports

extension CommandRun {
  /// Why the tree of a ledger gives no proof for a checkpoint.
  func failure(
    _ error: LevelError<FileError>, of signed: SignedCheckpoint, path: String
  ) -> CommandFailure {
    switch error {
    case .journal(let error):
      return CommandFailure(status(of: error), words.sentence(error, ledger: path))
    case .proof(.shrunk(let size, let found)):
      return CommandFailure(
        .rolledBack,
        words(
          "ROLLED-BACK: a signed checkpoint speaks of \(words.number(size)) events and \(path) "
            + "holds \(words.number(found)). Run “verify” and change nothing.",
          "ROLLED-BACK: mốc kiểm chứng đã ký nói đến \(words.number(size)) sự kiện, \(path) chỉ "
            + "có \(words.number(found)). Hãy chạy “verify” và không sửa gì."))
    case .proof: return forked(signed, path: path)
    }
  }

  /// The failure of a ledger that is not the one of its own checkpoint.
  private func forked(_ signed: SignedCheckpoint, path: String) -> CommandFailure {
    let size = words.number(signed.checkpoint.size)
    return CommandFailure(
      .forked,
      words(
        "FORKED: \(path) is not the ledger of its signed checkpoint over \(size) events. Run "
          + "“verify” and change nothing.",
        "FORKED: \(path) không phải là sổ của mốc kiểm chứng đã ký trên \(size) sự kiện. Hãy "
          + "chạy “verify” và không sửa gì."))
  }

  /// Why a ledger was not published, as a sentence with the status to end with.
  func failure(
    _ error: PublicationError, of signed: SignedCheckpoint, ledger: String, directory: String
  ) -> CommandFailure {
    let origin = signed.checkpoint.origin
    switch error {
    case .ledger(let error): return failure(error, of: signed, path: ledger)
    case .otherHistory: return forked(signed, path: ledger)
    case .writing(let error):
      return CommandFailure(status(ofWriting: error), words.sentence(error))
    case .published(let error):
      return CommandFailure(
        .badInput,
        words(
          "\(directory)/checkpoint: \(words.sentence(error)). Publish into an empty directory.",
          "\(directory)/checkpoint: \(words.sentence(error)). Hãy công bố vào thư mục trống."))
    case .otherOrigin(let other):
      return CommandFailure(
        .notAllowed,
        words(
          "\(directory) publishes the ledger \(other) and not \(origin); give another directory.",
          "\(directory) là nơi công bố sổ \(other), không phải \(origin); hãy chọn thư mục khác."))
    case .newer(let published, let here):
      return CommandFailure(
        .rolledBack,
        words(
          "ROLLED-BACK: \(directory) shows \(words.number(published)) events, and the newest "
            + "checkpoint here covers \(words.number(here)). Nothing was published.",
          "ROLLED-BACK: \(directory) đã công bố \(words.number(published)) sự kiện, mốc kiểm "
            + "chứng mới nhất ở đây chỉ có \(words.number(here)). Không công bố gì."))
    case .otherPublished(let size):
      return CommandFailure(
        .forked,
        words(
          "FORKED: the \(words.number(size)) events that \(directory) shows are not the first "
            + "ones of \(ledger). Nothing was published; keep both.",
          "FORKED: \(words.number(size)) sự kiện đã công bố tại \(directory) không phải là phần "
            + "đầu của \(ledger). Không công bố gì; hãy giữ lại cả hai."))
    case .differs(let path):
      return CommandFailure(
        .notAllowed,
        words(
          "\(directory)/\(path) never changes and holds other bytes: it was altered, or belongs "
            + "to another ledger. Nothing over it was written; publish into an empty directory.",
          "\(directory)/\(path) không bao giờ thay đổi nhưng có nội dung khác: tệp đã bị sửa, "
            + "hoặc thuộc về sổ khác. Không ghi đè; hãy công bố vào thư mục trống."))
    }
  }
}
