// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Auditing
import CanonicalJSON
import Checkpoints
import CommandLineKit
import Digests
import Directives
import Reports
import Signatures
import SigningTools

extension VerifyCommand {
  /// `--receipt`: one event with its proof.
  static let receiptOption = OptionDescription.option(
    "receipt", LocalizedText(vi: "TỆP", en: "FILE"), kind: .file,
    summary: LocalizedText(
      vi: "Kiểm tra biên nhận .tlog-proof mà không cần sổ; nếu nêu sổ thì đối chiếu cả với sổ.",
      en: "Check a .tlog-proof receipt without a ledger; with one, hold it against that too."))

  /// Checks a receipt by itself, and answers the status to end with; nil where it holds and a
  /// ledger is named that must be asked too.
  static func verifyReceipt(
    _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus? {
    let name = run.words.file(path)
    let file: ProofFile
    switch run.context.readFile(path, ProofFile.byteCountLimit) {
    case .failure(let failure):
      throw CommandFailure(run.status(ofInput: failure), run.words.sentence(failure))
    case .success(let bytes):
      do throws(CheckpointFormatError) {
        file = try ProofFile(parsing: bytes)
      } catch {
        throw CommandFailure(.badInput, "\(name): \(run.words.sentence(error)).")
      }
    }
    let isAlone = (run.arguments.operand("ledger") ?? run.arguments.string("ledger")) == nil
    guard !isAlone || run.arguments.strings("against").isEmpty else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--against holds a ledger against what was kept; name that too, or leave it out.",
          "--against dùng để đối chiếu một sổ; hãy nêu cả sổ, hoặc bỏ tùy chọn này."))
    }
    let verdict: ReceiptVerdict
    let policy = try run.trust()
    do throws(SigningError) {
      verdict = try ReceiptVerdict(file, policy: policy, checker: ToolSignatureChecker())
    } catch {
      throw CommandFailure(.unverifiable, run.words.sentence(error))
    }
    if !isAlone {
      switch verdict.flaw {
      // What a receipt lacks in witnesses, the ledger may have.
      case nil, .quorumNotMet: return nil
      default: break
      }
    }
    if run.arguments.flag("json") {
      try run.printJSON(json(verdict, path, run))
    } else {
      run.print(page(verdict, run))
    }
    return verdict.word.status
  }

  /// The verdict laid out.
  private static func page(_ verdict: ReceiptVerdict, _ run: CommandRun) -> Page {
    let words = run.words
    let checkpoint = verdict.file.signed.checkpoint
    var page = Page()
    page.addParagraph(
      RichText(verdict.word.rawValue, verdict.word.emphasis)
        + RichText(": " + words.sentence(verdict)))
    var fields = [
      Page.Field(words("ledger", "sổ"), RichText(checkpoint.origin)),
      Page.Field(words("event", "sự kiện"), RichText("#\(verdict.file.index)")),
    ]
    if let leaf = verdict.leafHash {
      fields.append(Page.Field(words("leaf hash", "mã băm"), RichText(leaf.base64)))
    }
    fields += [
      Page.Field(words("tree size", "cỡ cây"), RichText(words.number(checkpoint.size))),
      Page.Field(words("root", "mã gốc"), RichText(checkpoint.root.base64)),
    ]
    page.addFields(fields, indent: 2)
    // What is not proved is not shown as if it were.
    if verdict.word == .intact || verdict.word == .unwitnessed, let line = verdict.file.extra {
      page.addVerbatim(String(decoding: line, as: UTF8.self) + "\n")
    }
    return page
  }

  /// The verdict as JSON.
  private static func json(
    _ verdict: ReceiptVerdict, _ path: String, _ run: CommandRun
  ) -> JSONValue {
    let checkpoint = verdict.file.signed.checkpoint
    var object: JSONObject = [
      "verdict": .string(verdict.word.rawValue), "receipt": .string(path),
      "origin": .string(checkpoint.origin), "sequence": .count(verdict.file.index),
      "size": .count(checkpoint.size), "root": .string(checkpoint.root.base64),
      "sentence": .string(run.words.sentence(verdict)),
    ]
    if let leaf = verdict.leafHash { object["leafhash"] = .string(leaf.base64) }
    if let event = verdict.event { object["id"] = .string(event.id.rawValue) }
    object.add(verdict.judgement)
    return .object(object)
  }
}

extension JSONObject {
  /// Adds how many signatures of people were found right.
  mutating func add(_ submissions: SubmissionAudit?) {
    guard let submissions else { return }
    self["signatures"] = [
      "count": .integer(Int64(submissions.signatureCount)),
      "events": .integer(Int64(submissions.eventCount)),
    ]
  }

  /// Adds who signed.
  mutating func add(_ judgement: PolicyVerdict?) {
    guard let judgement else { return }
    self["signers"] = .array(judgement.logs.map { .string($0.name.text) })
    self["witnesses"] = .array(judgement.witnesses.map { .string($0.name.text) })
  }
}
