// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Auditing
import CanonicalJSON
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
import SigningTools

/// `checkpoint`: reads the whole ledger again and signs its head.
enum CheckpointCommand {
  /// The command.
  static let command = Command(
    "checkpoint",
    summary: .say(
      "Kiểm tra lại toàn bộ sổ rồi ký mốc kiểm chứng.",
      "Verify the whole ledger again and sign its head."),
    discussion: .say(
      "Mọi byte được đọc lại từ đĩa và mã gốc được tính lại theo cách khác với khi ghi. Sổ phải "
        + "nối tiếp mọi mốc đã ký; nếu sổ ngắn đi (ROLLED-BACK) hoặc đổi khác (FORKED) thì không "
        + "ký gì. Mốc ký bằng cùng một khóa; đổi khóa thì thêm --rotate và trao khóa "
        + "kiểm tra mới cho những người kiểm tra.",
      "Every byte is read from disk again, and the root is computed in another way than when "
        + "writing. The ledger must extend every checkpoint that was signed; one that got shorter "
        + "(ROLLED-BACK) or changed (FORKED) is not signed. All are signed by one key; to change "
        + "it, say --rotate and give the new verifier key to those who verify."),
    operands: [.ledger],
    options: [
      .option(
        "key", .say("TỆP", "FILE"), kind: .file, isRequired: true,
        summary: .say(
          "Khóa riêng, do “chidao key new” tạo.", "The private key that “chidao key new” made.")),
      .flag(
        "rotate",
        summary: .say(
          "Ký bằng khóa khác với mốc trước.",
          "Sign with another key than that of the last checkpoint.")),
      WriteOptions.anyFileSystem,
    ], common: [.json],
    examples: [
      CommandExample(
        "chidao checkpoint so-chi-dao --key ~/khoa-so",
        .say("Ký mốc kiểm chứng.", "Sign a checkpoint."))
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    let store = try run.openStore(path)
    let origin = try run.origin(of: store.source)
    let name = try run.keyName(origin, at: "origin")
    let signer = try run.signer(run.arguments.string("key") ?? "", name: name, for: .ed25519)
    let lock = try run.lockCheckpoints(of: path)
    defer { withExtendedLifetime(lock) {} }
    let shelf = CheckpointStore(store, origin: origin)
    let newest = try run.withCheckpoints(of: path) {
      () throws(CheckpointStoreError<FileError>) in try shelf.newest()
    }
    let isOurs = try check(newest, signer.key, path, run)
    let verification = try verify(store.source, heads: try heads(shelf, path, run), run)
    var verdict = verification.verdict
    if verification.mentionsSignatures, verdict.word < .rolledBack {
      verdict = verdict.adding(try run.submissions(of: path))
    }
    guard verdict.word == .intact || verdict.word == .torn else {
      throw CommandFailure(
        verdict.word.status,
        "\(verdict.word.rawValue): \(run.words.sentence(verdict)) "
          + run.words("Nothing was signed.", "Không ký gì."))
    }
    // The key was chosen by the first line as it was before; it must not have changed since.
    guard verification.origin == origin else { throw changed(path, run) }
    if let newest, newest.checkpoint.size == verdict.size, isOurs {
      try run.withCheckpoints(of: path) { () throws(CheckpointStoreError<FileError>) in
        try shelf.mendLatest()
      }
      return try answer(newest.checkpoint, signer.key, isNew: false, run)
    }
    let checkpoint = try head(verdict, origin, run)
    let signature = try run.signature(of: signer, over: checkpoint)
    // At the same size a new key signs below the old one.
    let same = newest.flatMap { $0.checkpoint == checkpoint ? $0 : nil }
    let signed = try run.adding(signature, to: same, checkpoint)
    try run.withCheckpoints(of: path) { () throws(CheckpointStoreError<FileError>) in
      if same == nil { try shelf.publish(signed) } else { try shelf.addSignatures(from: signed) }
    }
    return try answer(checkpoint, signer.key, isNew: true, run)
  }

  /// Whether the last checkpoint is signed by this key; where not, that must be meant.
  private static func check(
    _ newest: SignedCheckpoint?, _ key: VerifierKey, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> Bool {
    guard let newest else { return false }
    let file = "\(path)/\(CheckpointPath.note(size: newest.checkpoint.size).text)"
    guard try run.signatureCount(of: key, below: newest, in: file) == 0 else { return true }
    guard run.arguments.flag("rotate") else {
      throw CommandFailure(
        .notAllowed,
        run.words(
          "\(file) is signed by another key than \(key.text); use that key, or say --rotate if the"
            + " key is changed on purpose.",
          "\(file) do khóa khác ký, không phải \(key.text); hãy dùng khóa đó, hoặc thêm --rotate"
            + " nếu chủ ý đổi khóa."))
    }
    return false
  }

  /// Everything that was signed before.
  private static func heads(
    _ shelf: CheckpointStore<PosixStore>, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> [KeptHead] {
    try run.withCheckpoints(of: path) { () throws(CheckpointStoreError<FileError>) in
      var heads: [KeptHead?] = []
      for size in try shelf.sizes() {
        guard let known = try shelf.checkpoint(size: size)?.checkpoint else { continue }
        let place = "\(path)/\(CheckpointPath.note(size: size).text)"
        heads.append(KeptHead(size: size, root: known.root, place: place))
      }
      if let latest = try shelf.latest()?.checkpoint {
        let place = "\(path)/\(CheckpointPath.latest.text)"
        heads.append(KeptHead(size: latest.size, root: latest.root, place: place))
      }
      return heads.compactMap { $0 }
    }
  }

  /// Verifies the ledger by the auditor's way.
  private static func verify(
    _ source: PosixSource, heads: [KeptHead], _ run: CommandRun
  ) throws(CommandFailure) -> Verification {
    do throws(JournalError<FileError>) {
      return try Verification(source, heads: heads)
    } catch {
      throw CommandFailure(
        run.status(of: error), run.words.sentence(error, ledger: source.path))
    }
  }

  /// The refusal of a ledger that became another one while it was read.
  private static func changed(_ path: String, _ run: CommandRun) -> CommandFailure {
    CommandFailure(
      .forked,
      run.words(
        "FORKED: \(path) became another ledger while it was read. Nothing was signed.",
        "FORKED: \(path) đã biến thành sổ khác trong khi đọc. Không ký gì."))
  }

  /// What was verified, as it is signed.
  private static func head(
    _ verdict: Verdict, _ origin: String, _ run: CommandRun
  ) throws(CommandFailure) -> Checkpoint {
    do throws(CheckpointFormatError) {
      return try Checkpoint(origin: origin, size: verdict.size, root: verdict.root)
    } catch {
      throw CommandFailure(
        .badInput,
        run.words(
          "the origin \(origin) cannot stand in a checkpoint.",
          "tên gốc \(origin) không ghi vào mốc kiểm chứng được."))
    }
  }

  /// Says what is signed now.
  private static func answer(
    _ checkpoint: Checkpoint, _ key: VerifierKey, isNew: Bool, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    let file = CheckpointPath.note(size: checkpoint.size).text
    guard !run.arguments.flag("json") else {
      try run.printJSON([
        "origin": .string(checkpoint.origin), "size": .integer(Int64(checkpoint.size)),
        "root": .string(checkpoint.root.base64), "key": .string(key.text), "file": .string(file),
        "new": .bool(isNew),
      ])
      return .fine
    }
    let events = run.words.count(checkpoint.size, "event", "sự kiện")
    run.context.output.putLine(
      isNew
        ? run.words(
          "\(file): signed \(events), root \(checkpoint.root.base64), key \(key.idText)",
          "\(file): đã ký \(events), mã gốc \(checkpoint.root.base64), khóa \(key.idText)")
        : run.words(
          "\(file): \(events) are signed already, root \(checkpoint.root.base64), key"
            + " \(key.idText)",
          "\(file): \(events) đã ký từ trước, mã gốc \(checkpoint.root.base64), khóa"
            + " \(key.idText)"))
    return .fine
  }
}
