// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import CommandLineKit
import Digests
import Inquiries
import Journals
import LevelFiles
import MerkleTrees
import PosixFiles
import PosixStores
import Reports
import Signatures

/// `witness`: somebody else signs that he saw the head of a ledger, with files only.
enum WitnessFamily {
  /// The command.
  static let command = Command(
    "witness",
    summary: .say(
      "Nhân chứng ký xác nhận đã thấy mốc kiểm chứng, chỉ cần trao đổi tệp.",
      "Witnesses sign that they saw a checkpoint, by exchanging files only."),
    discussion: .say(
      "Ba bước: request (bên giữ sổ), cosign (nhân chứng, trên máy khác), accept (bên giữ sổ). "
        + "Nhân chứng nhớ mốc cuối đã ký và từ chối sổ bị lùi hay rẽ nhánh.",
      "Three steps: request (who keeps the ledger), cosign (the witness, on another machine), "
        + "accept (who keeps the ledger). A witness remembers the last head it signed and refuses "
        + "a ledger that went back or forked."),
    subcommands: [request, WitnessCosign.command, accept])

  /// `witness request`.
  private static let request = Command(
    "request",
    summary: .say(
      "Viết yêu cầu ký: mốc kiểm chứng mới nhất và chứng minh nối tiếp.",
      "Write a request: the newest checkpoint with the proof that it extends an older one."),
    discussion: .say(
      "Dạng tệp là nội dung add-checkpoint của C2SP tlog-witness, nên nhân chứng qua mạng cũng "
        + "nhận.",
      "The file is the body of add-checkpoint of C2SP tlog-witness, which a witness on a network "
        + "takes as well."),
    operands: [.ledger],
    options: [
      .option(
        "from", .number,
        summary: .say(
          "Số sự kiện của mốc mà nhân chứng đã ký lần trước; mặc định 0: chưa ký lần nào.",
          "The size of the checkpoint that the witness signed last; by default 0: it signed none."
        )),
      .option(
        "state", .say("THƯ-MỤC", "DIR"), kind: .directory,
        summary: .say(
          "Lấy số đó từ thư mục của nhân chứng, khi đọc được thư mục này.",
          "Take that size from the directory of the witness, where it can be read.")),
      .outputFile, WriteOptions.anyFileSystem,
    ], common: [],
    examples: [
      CommandExample(
        "chidao witness request so-chi-dao -o yeu-cau",
        .say("Yêu cầu lần đầu.", "The first request.")),
      CommandExample(
        "chidao witness request so-chi-dao --from 120 -o yeu-cau",
        .say("Nhân chứng đã ký mốc 120.", "The witness has signed 120 events.")),
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    // Whatever is no request is no reason to go on.
    let file = try run.outputFile { (try? WitnessRequest(parsing: $0)) != nil }
    let store = try run.openStore(path)
    let origin = try run.origin(of: store.source)
    let newest = try run.withCheckpoints(of: path) {
      () throws(CheckpointStoreError<FileError>) in
      try CheckpointStore(store, origin: origin).newest()
    }
    guard let newest else {
      throw CommandFailure(
        .conditionNotMet,
        run.words(
          "\(path) has no checkpoint yet; sign one with “chidao checkpoint”.",
          "\(path) chưa có mốc kiểm chứng; hãy ký bằng “chidao checkpoint”."))
    }
    let known = try stated(origin, run)
    let oldSize = if let known { known } else { try from(newest.checkpoint.size, run) }
    let proof =
      0 < oldSize && oldSize < newest.checkpoint.size
      ? try consistency(from: oldSize, newest.checkpoint, store.source, run) : []
    try run.deliver(
      WitnessRequest(oldSize: oldSize, path: proof, signed: newest).bytes, to: file)
    return .fine
  }

  /// The size that the witness knows, by `--state`; nil without it.
  private static func stated(_ origin: String, _ run: CommandRun) throws(CommandFailure) -> Int? {
    guard let path = run.arguments.string("state") else { return nil }
    guard run.arguments.string("from") == nil else {
      throw CommandFailure(
        .misuse,
        run.words("Give --from or --state, not both.", "Chỉ dùng --from hoặc --state."))
    }
    // A witness that has signed nothing may have nothing to remember it in.
    guard ProcessFacts.exists(path) else { return 0 }
    let store = try run.openStore(path)
    return try run.withCheckpoints(of: path) { () throws(CheckpointStoreError<FileError>) in
      try WitnessStore(store).last(of: origin)?.checkpoint.size ?? 0
    }
  }

  /// The size that the witness knows, by `--from`.
  private static func from(_ newest: Int, _ run: CommandRun) throws(CommandFailure) -> Int {
    let size: Int
    do throws(UsageError) {
      size = try run.arguments.integer("from") ?? 0
    } catch {
      throw CommandFailure(.misuse, error.sentence(in: run.words.language))
    }
    guard 0...newest ~= size else {
      let count = run.words.number(newest)
      throw CommandFailure(
        .misuse,
        run.words(
          "--from \(size) is not between 0 and \(count), the size of the newest checkpoint.",
          "--from \(size) không nằm trong 0…\(count), số sự kiện của mốc mới nhất."))
    }
    return size
  }

  /// The proof that a checkpoint extends the tree of its first leaves.
  private static func consistency(
    from oldSize: Int, _ newest: Checkpoint, _ source: PosixSource, _ run: CommandRun
  ) throws(CommandFailure) -> [Digest] {
    do throws(LevelError<FileError>) {
      var tree: LevelTree<PosixSource>
      do throws(JournalError<FileError>) {
        tree = try LevelTree(JournalReader(source), origin: newest.origin)
      } catch {
        throw .journal(error)
      }
      let oldRoot = try tree.root(size: oldSize)
      return try tree.consistencyProof(
        from: oldSize, root: oldRoot, to: newest.size, root: newest.root
      ).path
    } catch {
      switch error {
      case .journal(let error):
        throw CommandFailure(
          run.status(of: error), run.words.sentence(error, ledger: source.path))
      case .proof:
        throw CommandFailure(
          .forked,
          run.words(
            "FORKED: the ledger is not the one of its newest checkpoint; run “verify”.",
            "FORKED: sổ không khớp với mốc kiểm chứng mới nhất; hãy chạy “verify”."))
      }
    }
  }

  /// `witness accept`.
  private static let accept = Command(
    "accept",
    summary: .say(
      "Nhận chữ ký của nhân chứng vào mốc kiểm chứng.",
      "Take the signature of a witness into the checkpoint."),
    discussion: .say(
      "Chữ ký được kiểm tra trước; nhận hai lần không thêm gì.",
      "The signature is verified first; accepting twice adds nothing."),
    operands: [
      OperandDescription(
        "file", .say("TỆP", "FILE"), kind: .file,
        summary: .say("Tệp do “witness cosign” tạo.", "The file that “witness cosign” made.")),
      .ledger,
    ],
    options: [
      .option(
        "witness", .say("KHÓA", "VKEY"), isRequired: true,
        summary: .say("Khóa kiểm tra của nhân chứng.", "The verifier key of the witness.")),
      WriteOptions.anyFileSystem,
    ], common: [],
    examples: [
      CommandExample(
        "chidao witness accept tra-loi so-chi-dao --witness "
          + "witness.example/inspectorate+43cd1f57+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X",
        .say("Nhận chữ ký.", "Take the signature."))
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    let key = try run.verifierKey("witness", for: .cosignature)
    let store = try run.openStore(path)
    let origin = try run.origin(of: store.source)
    let lock = try run.lockCheckpoints(of: path)
    defer { withExtendedLifetime(lock) {} }
    let shelf = CheckpointStore(store, origin: origin)
    return try WitnessAcceptance.accept(by: key, shelf, path, run)
  }
}
