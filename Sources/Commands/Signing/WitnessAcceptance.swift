// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import CommandLineKit
import Digests
import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports
import Signatures

/// Takes what a witness answered into the checkpoints of a ledger.
enum WitnessAcceptance {
  /// Verifies the answer and adds it; an answer that is there already adds nothing.
  static func accept(
    by key: VerifierKey, _ shelf: CheckpointStore<PosixStore>, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    let file = run.arguments.operand("file") ?? ""
    let answer = try read(file, shelf, path, run)
    let size = answer.checkpoint.size
    let known = try run.withCheckpoints(of: path) {
      () throws(CheckpointStoreError<FileError>) in
      guard let known = try shelf.checkpoint(size: size) else {
        throw .noSuchCheckpoint(size: size)
      }
      return known
    }
    guard known.checkpoint == answer.checkpoint else {
      run.context.output.put(String(decoding: known.bytes + answer.bytes, as: UTF8.self))
      throw CommandFailure(
        .forked,
        run.words(
          "FORKED: \(run.words.file(file)) is of another history than the ledger; both are"
            + " printed.",
          "FORKED: \(run.words.file(file)) thuộc lịch sử khác với sổ; đã in cả hai."))
    }
    guard try run.signatureCount(of: key, below: answer, in: run.words.file(file)) > 0 else {
      throw CommandFailure(
        .unverifiable,
        run.words(
          "UNVERIFIABLE: \(run.words.file(file)) has no signature of \(key.text).",
          "UNVERIFIABLE: \(run.words.file(file)) không có chữ ký của \(key.text)."))
    }
    let place = "\(path)/\(CheckpointPath.note(size: size).text)"
    let isThere = try run.signatureCount(of: key, below: known, in: place) > 0
    var merged = known
    if !isThere {
      for signature in answer.note.signatures(by: key) {
        merged = try run.adding(signature, to: merged, merged.checkpoint)
      }
    }
    try run.withCheckpoints(of: path) { () throws(CheckpointStoreError<FileError>) in
      try shelf.addSignatures(from: merged)
    }
    let events = run.words.count(size, "event", "sự kiện")
    run.context.output.putLine(
      isThere
        ? run.words(
          "\(key.name.text) has witnessed \(events) already.",
          "\(key.name.text) đã làm chứng \(events) từ trước.")
        : run.words(
          "\(key.name.text) has witnessed \(events).", "\(key.name.text) đã làm chứng \(events)."))
    return .fine
  }

  /// Reads an answer: a checkpoint with its signatures, or only the lines of signatures, which then
  /// belong below the newest checkpoint.
  private static func read(
    _ file: String, _ shelf: CheckpointStore<PosixStore>, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> SignedCheckpoint {
    var bytes: [UInt8]
    switch run.context.readFile(file, SignatureForm.note.byteCountLimit) {
    case .success(let read): bytes = read
    case .failure(let failure):
      throw CommandFailure(run.status(ofInput: failure), run.words.sentence(failure))
    }
    if bytes.starts(with: "— ".utf8) {
      let newest = try run.withCheckpoints(of: path) {
        () throws(CheckpointStoreError<FileError>) in try shelf.newest()
      }
      bytes = (newest?.note.textBytes ?? []) + [UInt8(ascii: "\n")] + bytes
    }
    do throws(CheckpointFormatError) {
      let answer = try SignedCheckpoint(parsing: bytes)
      if answer.checkpoint.isOf(origin: shelf.origin) { return answer }
    } catch {
      throw CommandFailure(
        .badInput,
        run.words(
          "\(run.words.file(file)) is not what “witness cosign” made:"
            + " \(run.words.sentence(error)).",
          "\(run.words.file(file)) không phải tệp do “witness cosign” tạo:"
            + " \(run.words.sentence(error))."))
    }
    throw CommandFailure(
      .badInput,
      run.words(
        "\(run.words.file(file)) is of another log than \(shelf.origin).",
        "\(run.words.file(file)) thuộc sổ khác, không phải \(shelf.origin)."))
  }
}
