// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Auditing
import CanonicalJSON
import Checkpoints
import CommandLineKit
import Digests
import Directives
import EventCoding
import Journals
import PosixFiles
import Reports
import Signatures
import SigningTools

/// `verify`: whether the ledger is what was recorded, in one word.
enum VerifyCommand {
  /// The command.
  static let command = Command(
    "verify",
    summary: LocalizedText(
      vi: "Kiểm tra tính toàn vẹn của sổ: từng byte, từng mã băm, từng dòng.",
      en: "Verify the integrity of the ledger: every byte, every hash, every line."),
    discussion: LocalizedText(
      vi: "Kết luận là một từ, mỗi từ có mã thoát riêng; xem “help exit-statuses”."
        + " Biên nhận lưu nơi khác (--against) cho thấy cả việc viết lại toàn bộ sổ.",
      en: "The verdict is one word with its own exit status; see “help exit-statuses”."
        + " Receipts kept elsewhere (--against) also show that the whole ledger was rewritten."),
    operands: [BoardCommand.ledgerOperand],
    options: [
      .option(
        "against", LocalizedText(vi: "TỆP", en: "FILE"), kind: .file, isRepeatable: true,
        summary: LocalizedText(
          vi: "Đối chiếu với biên nhận, mã gốc hoặc mốc kiểm chứng đã lưu nơi khác.",
          en: "Hold the ledger against receipts, heads or checkpoints that were kept elsewhere.")),
      .logKey, .policyFile, receiptOption, tilesOption,
    ],
    common: [.json],
    examples: [
      CommandExample(
        "chidao-replay verify EventLogs/lang-son",
        LocalizedText(vi: "Kiểm tra một sổ.", en: "Verify a ledger.")),
      CommandExample(
        "chidao-replay verify --against receipts.jsonl",
        LocalizedText(
          vi: "Đối chiếu với biên nhận đã giữ.", en: "Hold it against receipts you kept.")),
      CommandExample(
        "chidao-replay verify --against 000000000547.note --policy-file policy",
        LocalizedText(
          vi: "Đối chiếu với mốc kiểm chứng đã giữ, và kiểm tra chữ ký.",
          en: "Hold it against a checkpoint you kept, and check who signed.")),
      CommandExample(
        "chidao-replay verify --receipt report.tlog-proof --policy-file policy",
        LocalizedText(
          vi: "Kiểm tra một biên nhận khi không có sổ.",
          en: "Check a receipt without the ledger.")),
      CommandExample(
        "chidao-replay verify --tiles /srv/www/so --policy-file policy",
        LocalizedText(
          vi: "Kiểm tra một sổ đã công bố.", en: "Verify a published ledger.")),
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    if let directory = run.arguments.string("tiles") { return try verifyTiles(directory, run) }
    let receipt = run.arguments.string("receipt")
    if let receipt, let status = try verifyReceipt(receipt, run) { return status }
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    var evidence = KeptEvidence()
    for file in run.arguments.strings("against") { try evidence.add(file: file, run) }
    if let receipt { try evidence.add(file: receipt, run) }
    let verdict = try verify(path, &evidence, try run.trust(), run)
    if run.arguments.flag("json") {
      try run.printJSON(json(verdict, path, run))
    } else {
      run.print(page(verdict, run))
    }
    return verdict.word.status
  }

  /// Verifies the ledger at a path.
  ///
  /// Its checkpoints are read before its lines: a writer only adds, so no line that they speak of
  /// can be missing then.
  private static func verify(
    _ path: String, _ evidence: inout KeptEvidence, _ policy: WitnessPolicy?, _ run: CommandRun
  ) throws(CommandFailure) -> Verdict {
    let source: PosixSource
    do throws(FileError) {
      source = try PosixSource(path: path)
      try evidence.addOwn(of: source)
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error))
    }
    let checkpoints = try audit(evidence.notes, policy, run)
    // Whatever is wrong with the commit, the verification says it; here it only means no bar.
    let total = (try? JournalSnapshot(source))?.watermark?.size
    var meter = total.flatMap { ProgressMeter(run, total: $0) }
    defer { meter?.erase() }
    let verification: Verification
    var patience = Patience()
    do throws(JournalError<FileError>) {
      verification = try Verification(
        onAllCores: source, against: evidence.receipts,
        heads: evidence.heads + checkpoints.heads(of: origin(of: source)),
        progress: { meter?.show($0) }, patience: { patience.wait(seeing: $0) })
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error, ledger: path))
    }
    let verdict = checkpoints.verdict(after: verification)
    guard verification.mentionsSignatures, verdict.word != .tampered else { return verdict }
    guard verdict.isCut else { return verdict.adding(try run.submissions(of: path)) }
    return try run.submissions(ofCut: source).map(verdict.adding) ?? verdict
  }

  /// The origin that the first line states; nil where that cannot be read, which the verification
  /// says.
  private static func origin(of source: PosixSource) -> String? {
    let limit = JournalLimits.lineByteCount + 1
    guard let bytes = try? source.firstBytes(of: .segment(.start), count: limit),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return (try? EventCoder(openingLine: bytes.span.extracting(..<end)))?.origin.rawValue
  }

  /// Judges the signatures of checkpoints, which needs a tool of the operating system.
  private static func audit(
    _ notes: [KeptNote], _ policy: WitnessPolicy?, _ run: CommandRun
  ) throws(CommandFailure) -> CheckpointAudit {
    guard let policy else { return CheckpointAudit(unjudged: notes) }
    do throws(SigningError) {
      return try CheckpointAudit(notes, policy: policy, checker: ToolSignatureChecker())
    } catch {
      throw CommandFailure(.unverifiable, run.words.sentence(error))
    }
  }

  /// The verdict laid out.
  private static func page(_ verdict: Verdict, _ run: CommandRun) -> Page {
    let words = run.words
    var page = Page()
    page.addParagraph(
      RichText(verdict.word.rawValue, verdict.word.emphasis)
        + RichText(": " + words.sentence(verdict)))
    var fields = [
      Page.Field(words("events", "sự kiện"), RichText(words.number(verdict.size))),
      Page.Field(words("root", "mã gốc"), RichText(verdict.root.base64)),
    ]
    if let bytes = verdict.lineBytes {
      fields.append(
        Page.Field(
          words("line", "dòng"),
          RichText("byte \(bytes.lowerBound)…\(bytes.upperBound)")))
    }
    if let flaw = verdict.flaw, let hashes = words.hashes(flaw) {
      fields += [
        Page.Field(words("expected", "phải là"), RichText(hashes.expected.base64)),
        Page.Field(words("found", "thực tế"), RichText(hashes.found.base64)),
      ]
    }
    page.addFields(fields, indent: 2)
    if verdict.isCut, verdict.word != .rolledBack {
      page.addParagraph(
        RichText(
          words(
            "Acknowledged lines are missing at the end, too.",
            "Sổ còn thiếu những dòng cuối đã được xác nhận."), .alarm), indent: 2)
    }
    let contradiction = verdict.assurance?.contradiction ?? []
    if !contradiction.isEmpty {
      page.addParagraph(
        RichText(
          words(
            "Both are signed, and no one log can have them; keep them, they prove it to anybody:",
            "Cả hai đều được ký mà không sổ nào có thể có cả hai; hãy giữ làm bằng chứng:"),
          .alarm), indent: 2)
    }
    for checkpoint in contradiction {
      page.addParagraph(RichText(checkpoint.place + ":", .warning), indent: 2)
      // As signed, so that it can be handed on.
      page.addVerbatim(String(decoding: checkpoint.signed.bytes, as: UTF8.self))
    }
    if verdict.hasDamagedSpareSlot, verdict.word == .intact || verdict.word == .torn {
      page.addParagraph(
        RichText(
          words(
            "Note: the spare slot of the commit file is unreadable; the next write renews it.",
            "Lưu ý: ngăn dự phòng của tệp commit không đọc được; lần ghi tiếp theo sẽ làm mới."),
          .warning), indent: 2)
    }
    if let last = verdict.lastRecorded, let sentence = run.clockSentence(lastRecord: last) {
      page.addParagraph(
        RichText(words("Note: ", "Lưu ý: ") + sentence + ".", .warning), indent: 2)
    }
    return page
  }

  /// The verdict as JSON.
  private static func json(_ verdict: Verdict, _ path: String, _ run: CommandRun) -> JSONValue {
    let words = run.words
    var object: JSONObject = [
      "verdict": .string(verdict.word.rawValue), "ledger": .string(path),
      "size": .integer(Int64(verdict.size)), "root": .string(verdict.root.base64),
      "receipts": .integer(Int64(verdict.receiptCount)),
      "heads": .integer(Int64(verdict.headCount)),
      "sentence": .string(words.sentence(verdict)),
      "anchored": .bool(verdict.anchor != .unanchored),
      "bytesbeyond": .integer(Int64(verdict.tails.reduce(0) { $0 + $1.byteCount })),
    ]
    // Behind a changed byte nobody can tell, so that a ledger is never said not to be cut.
    if verdict.isCut || verdict.word == .rolledBack { object["cut"] = true }
    object.add(verdict.submissions)
    if let assurance = verdict.assurance { object["checkpoints"] = json(assurance) }
    if let last = verdict.lastRecorded, run.clockSentence(lastRecord: last) != nil {
      object["recordedahead"] = .string(last.text(in: words.offset, precision: .milliseconds))
    }
    guard let flaw = verdict.flaw else { return .object(object) }
    if let sequence = flaw.sequence { object["sequence"] = .integer(Int64(sequence)) }
    if let segment = flaw.segment { object["segment"] = .string(segment.text) }
    if let offset = flaw.offset { object["byte"] = .integer(Int64(offset)) }
    if let bytes = verdict.lineBytes {
      object["linebytes"] = [
        .integer(Int64(bytes.lowerBound)), .integer(Int64(bytes.upperBound)),
      ]
    }
    if let hashes = words.hashes(flaw) {
      object["expected"] = .string(hashes.expected.base64)
      object["found"] = .string(hashes.found.base64)
    }
    return .object(object)
  }
}

extension VerifyCommand {
  /// What checkpoints say, as JSON.
  private static func json(_ assurance: Assurance) -> JSONValue {
    var object: JSONObject = ["count": .integer(Int64(assurance.checkpoints.count))]
    if let newest = assurance.newest {
      object["size"] = .count(newest.signed.checkpoint.size)
      object["place"] = .string(newest.place)
    }
    if let judgement = assurance.newest?.judgement {
      object["signers"] = .array(judgement.logs.map { .string($0.name.text) })
      object["witnesses"] = .array(judgement.witnesses.map { .string($0.name.text) })
      object["quorum"] = .bool(judgement.isQuorumMet)
    }
    if !assurance.contradiction.isEmpty {
      object["contradiction"] = .array(
        assurance.contradiction.map { .string(String(decoding: $0.signed.bytes, as: UTF8.self)) })
    }
    return .object(object)
  }
}
