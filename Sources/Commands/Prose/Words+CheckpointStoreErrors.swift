// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Digests
import Journals
import PosixFiles
import Reports

extension Words {
  /// Why checkpoints were not read or written, and what to do.
  func sentence(_ error: CheckpointStoreError<FileError>, in path: String) -> String {
    switch error {
    case .store(let error): sentence(error)
    case .malformed(let file, let error):
      self(
        "TAMPERED: \(path)/\(file.text) is no checkpoint any more: \(sentence(error)).",
        "TAMPERED: \(path)/\(file.text) không còn là mốc kiểm chứng: \(sentence(error)).")
    case .misnamed(let file, let size):
      self(
        "TAMPERED: \(path)/\(file.text) holds the checkpoint of \(number(size)) events; put the"
          + " right file in its place.",
        "TAMPERED: \(path)/\(file.text) chứa mốc kiểm chứng của \(number(size)) sự kiện; hãy đặt"
          + " lại đúng tệp.")
    case .foreign(let file, let origin):
      self(
        "\(path)/\(file.text) is a checkpoint of \(origin.shownSafely) and does not belong here;"
          + " take it away.",
        "\(path)/\(file.text) là mốc kiểm chứng của \(origin.shownSafely), không thuộc sổ này; hãy"
          + " bỏ đi.")
    case .smaller(let size, let newest):
      self(
        "ROLLED-BACK: a checkpoint of \(number(newest)) events was signed before, and now there"
          + " are \(number(size)). Nothing was signed.",
        "ROLLED-BACK: trước đây đã ký mốc kiểm chứng của \(number(newest)) sự kiện, nay chỉ còn"
          + " \(number(size)). Không ký gì.")
    case .forked(let size, let root, let known):
      self(
        "FORKED: over \(number(size)) events the root \(known.base64) was signed before, and now"
          + " it is \(root.base64). Nothing was signed.",
        "FORKED: với \(number(size)) sự kiện đã từng ký mã gốc \(known.base64), nay là"
          + " \(root.base64). Không ký gì.")
    case .noSuchCheckpoint(let size):
      self(
        "\(path) has no checkpoint of \(number(size)) events.",
        "\(path) không có mốc kiểm chứng của \(number(size)) sự kiện.")
    }
  }
}
