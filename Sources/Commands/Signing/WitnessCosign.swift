// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CheckpointStores
import Checkpoints
import CommandLineKit
import Digests
import Inquiries
import MerkleTrees
import PosixFiles
import PosixStores
import Reports
import Signatures
import SigningTools

/// `witness cosign`: signs a checkpoint that extends the last one of its log.
enum WitnessCosign {
  /// The command.
  static let command = Command(
    "cosign",
    summary: .say(
      "Nhân chứng kiểm tra yêu cầu rồi ký.", "As a witness, check a request and sign."),
    discussion: .say(
      "Chữ ký của sổ và chứng minh nối tiếp được kiểm tra; mốc được nhớ bền vững trước khi chữ ký "
        + "được trao ra. Sổ bị lùi (ROLLED-BACK) hay rẽ nhánh (FORKED) thì từ chối và in cả hai "
        + "mốc có chữ ký làm chứng cứ. Lần đầu, "
        + "nhân chứng tin mốc được trao.",
      "The signature of the log and the proof are verified, and the head is remembered durably "
        + "before the signature is given out. A log that went back (ROLLED-BACK) or forked "
        + "(FORKED) is refused, and both signed checkpoints are printed as evidence. The first "
        + "time a witness takes the head as it is."),
    operands: [
      OperandDescription(
        "request", .say("TỆP", "FILE"), kind: .file,
        summary: .say("Tệp do “witness request” tạo.", "The file that “witness request” made."))
    ],
    options: [
      .option(
        "key", .say("TỆP", "FILE"), kind: .file, isRequired: true,
        summary: .say(
          "Khóa riêng của nhân chứng (key new --witness).",
          "The private key of the witness (key new --witness).")),
      .option(
        "name", .say("TÊN", "NAME"),
        summary: .say(
          "Tên nhân chứng, khi tệp khóa không ghi.",
          "The name of the witness, where the file of the key has none.")),
      .option(
        "state", .say("THƯ-MỤC", "DIR"), kind: .directory, isRequired: true,
        summary: .say(
          "Thư mục để nhân chứng nhớ mốc cuối của từng sổ.",
          "The directory in which the witness remembers the last head of each log.")),
      .option(
        "log", .say("KHÓA", "VKEY"), isRequired: true,
        summary: .say("Khóa kiểm tra của sổ.", "The verifier key of the log.")),
      .outputFile, WriteOptions.anyFileSystem,
    ], common: [],
    examples: [
      CommandExample(
        "chidao witness cosign yeu-cau --key ~/khoa-nhan-chung --state ~/nhan-chung --log "
          + "ledger.example/ubnd+1bc63851+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4 -o tra-loi",
        .say("Ký làm nhân chứng.", "Sign as a witness."))
    ]
  ) { (run) throws(CommandFailure) in
    let request = try read(run)
    let signed = request.signed
    try checkLog(signed, run)
    let name: KeyName? =
      if let typed = run.arguments.string("name") {
        try run.keyName(typed, at: "--name")
      } else { nil }
    let signer = try run.signer(
      run.arguments.string("key") ?? "", name: name, for: .cosignature)
    // Whatever is no checkpoint is no reason to go on, and nothing is remembered then.
    let file = try run.outputFile { (try? SignedCheckpoint(parsing: $0)) != nil }
    let store = try memory(run)
    let lock = try run.lock(store)
    defer { withExtendedLifetime(lock) {} }
    let state = WitnessStore(store)
    let last = try run.withCheckpoints(of: store.source.path) {
      () throws(CheckpointStoreError<FileError>) in
      try state.last(of: signed.checkpoint.origin)
    }
    try check(request, after: last, run)
    // What was signed must never be forgotten, so it is remembered first.
    try run.withCheckpoints(of: store.source.path) {
      () throws(CheckpointStoreError<FileError>) in try state.remember(signed)
    }
    let signature = try run.signature(of: signer, over: signed.checkpoint)
    try run.deliver(try run.adding(signature, to: signed, signed.checkpoint).bytes, to: file)
    let events = run.words.count(signed.checkpoint.size, "event", "sự kiện")
    run.note(
      run.words(
        "\(signer.key.name.text) has signed \(events) of \(signed.checkpoint.origin.shownSafely).",
        "\(signer.key.name.text) đã ký \(events) của \(signed.checkpoint.origin.shownSafely)."))
    return .fine
  }

  /// Reads the request.
  private static func read(_ run: CommandRun) throws(CommandFailure) -> WitnessRequest {
    let file = run.arguments.operand("request") ?? ""
    switch run.context.readFile(file, WitnessRequest.byteCountLimit) {
    case .success(let bytes):
      let request: WitnessRequest
      do throws(CheckpointFormatError) {
        request = try WitnessRequest(parsing: bytes)
      } catch {
        throw unusable(run.words.sentence(error), run)
      }
      if let flaw = sizeFlaw(of: request, run.words) { throw unusable(flaw, run) }
      return request
    case .failure(let failure):
      throw CommandFailure(run.status(ofInput: failure), run.words.sentence(failure))
    }
  }

  /// The refusal of a file that is no request.
  private static func unusable(_ reason: String, _ run: CommandRun) -> CommandFailure {
    let file = run.words.file(run.arguments.operand("request") ?? "")
    return CommandFailure(
      .badInput,
      run.words(
        "\(file) is not what “witness request” made: \(reason).",
        "\(file) không phải tệp do “witness request” tạo: \(reason)."))
  }

  /// What no request can say of the sizes of trees; nil where they are fine.
  private static func sizeFlaw(of request: WitnessRequest, _ words: Words) -> String? {
    let (old, new) = (request.oldSize, request.signed.checkpoint.size)
    if !CheckpointPath.sizes.contains(new) {
      return words(
        "no ledger has \(words.number(new)) events", "không sổ nào có \(words.number(new)) sự kiện")
    }
    guard old > new else { return nil }
    return words(
      "it begins at \(words.number(old)) events, and the checkpoint covers \(words.number(new))",
      "yêu cầu bắt đầu từ \(words.number(old)) sự kiện, mốc kiểm chứng chỉ có "
        + "\(words.number(new))")
  }

  /// Refuses what the log has not signed.
  private static func checkLog(
    _ signed: SignedCheckpoint, _ run: CommandRun
  ) throws(CommandFailure) {
    let key = try run.verifierKey("log", for: .ed25519)
    let file = run.words.file(run.arguments.operand("request") ?? "")
    guard signed.isOfLog(key) else {
      throw CommandFailure(
        .badInput,
        run.words(
          "\(file) is of the log \(signed.checkpoint.origin.shownSafely), and --log is the key of"
            + " \(key.name.text).",
          "\(file) là của sổ \(signed.checkpoint.origin.shownSafely), còn --log là khóa của"
            + " \(key.name.text)."))
    }
    guard try run.signatureCount(of: key, below: signed, in: file) > 0 else {
      throw CommandFailure(
        .unverifiable,
        run.words(
          "UNVERIFIABLE: \(file) has no signature of \(key.text).",
          "UNVERIFIABLE: \(file) không có chữ ký của \(key.text)."))
    }
  }

  /// The directory in which the witness remembers.
  private static func memory(_ run: CommandRun) throws(CommandFailure) -> PosixStore {
    let path = run.arguments.string("state") ?? ""
    do throws(FileError) {
      try PosixStore.makeDirectory(path: path)
    } catch {
      throw CommandFailure(run.status(ofWriting: error), run.words.sentence(error))
    }
    return try run.openStore(path)
  }

  /// Refuses what does not extend the last checkpoint.
  private static func check(
    _ request: WitnessRequest, after last: SignedCheckpoint?, _ run: CommandRun
  ) throws(CommandFailure) {
    let new = request.signed.checkpoint
    guard let last, last.checkpoint.size > 0 else {
      guard request.oldSize == 0 else { throw wrongStart(0, run) }
      return
    }
    let old = last.checkpoint
    if new.size < old.size {
      throw evidence(.rolledBack, "ROLLED-BACK", last, request.signed, run)
    }
    guard new.size > old.size else {
      if new.root == old.root { return }
      throw evidence(.forked, "FORKED", last, request.signed, run)
    }
    guard request.oldSize == old.size else { throw wrongStart(old.size, run) }
    do throws(ProofError) {
      try request.consistencyProof.verify(oldRoot: old.root, newRoot: new.root)
    } catch {
      throw evidence(.forked, "FORKED", last, request.signed, run)
    }
  }

  /// The refusal of a request that begins at another size than the witness knows.
  private static func wrongStart(_ size: Int, _ run: CommandRun) -> CommandFailure {
    let count = run.words.number(size)
    return CommandFailure(
      .conditionNotMet,
      run.words(
        "This witness has signed \(count) events of the log so far; make the request with"
          + " --from \(size).",
        "Nhân chứng này đến nay đã ký \(count) sự kiện của sổ; hãy lập yêu cầu với --from \(size)."
      ))
  }

  /// Prints both checkpoints and says what they show.
  private static func evidence(
    _ status: CommandStatus, _ word: String, _ old: SignedCheckpoint, _ new: SignedCheckpoint,
    _ run: CommandRun
  ) -> CommandFailure {
    run.context.output.put(
      String(decoding: old.bytes + [UInt8(ascii: "\n")] + new.bytes, as: UTF8.self))
    let sizes = (
      run.words.number(old.checkpoint.size), run.words.number(new.checkpoint.size)
    )
    let isProven = old.checkpoint.size == new.checkpoint.size
    let meaning =
      status == .rolledBack
      ? run.words(
        "the log signed \(sizes.0) events before and now comes with \(sizes.1)",
        "trước đây sổ đã ký \(sizes.0) sự kiện, nay chỉ đưa \(sizes.1)")
      : isProven
        ? run.words(
          "the log has signed two histories of \(sizes.0) events; whoever sees both knows",
          "sổ đã ký hai lịch sử khác nhau của \(sizes.0) sự kiện; ai xem cả hai đều thấy rõ")
        : run.words(
          "the proof does not lead from the \(sizes.0) events that were signed to these"
            + " \(sizes.1); if the log has no better one, it has forked",
          "chứng minh không nối từ \(sizes.0) sự kiện đã ký đến \(sizes.1) sự kiện này; nếu sổ"
            + " không có chứng minh đúng thì sổ đã rẽ nhánh")
    return CommandFailure(
      status,
      "\(word): \(meaning). "
        + run.words(
          "Nothing was signed; both checkpoints are printed, keep them.",
          "Không ký gì; đã in cả hai mốc, hãy giữ lại."))
  }
}
