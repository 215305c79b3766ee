// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Auditing
import CanonicalJSON
import Checkpoints
import CommandLineKit
import Digests
import PosixFiles
import Reports
import Signatures
import SigningTools

extension VerifyCommand {
  /// `--tiles`: a published log.
  static let tilesOption = OptionDescription.option(
    "tiles", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
    summary: LocalizedText(
      vi: "Kiểm tra một sổ đã công bố (do publish tạo): mọi tệp, mọi sự kiện, chữ ký.",
      en: "Verify a published ledger, as publish makes it: every file, every event, who signed."))

  /// Verifies a published log.
  static func verifyTiles(
    _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    guard run.arguments.operand("ledger") == nil, run.arguments.string("receipt") == nil,
      run.arguments.strings("against").isEmpty
    else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--tiles stands alone: name no ledger, no --receipt and no --against with it.",
          "--tiles dùng riêng: không kèm sổ, --receipt hay --against."))
    }
    let policy = try run.trust()
    let tiles: PublishedTiles
    let bytes: [UInt8]?
    do throws(FileError) {
      tiles = PublishedTiles(directory: try PublishedDirectory(path: path))
      bytes = try tiles.checkpoint()
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error))
    }
    guard let bytes else {
      throw CommandFailure(
        .notALedger,
        run.words(
          "\(path) has no file “checkpoint”: no ledger is published there.",
          "\(path) không có tệp “checkpoint”: đây không phải nơi công bố sổ."))
    }
    let signed: SignedCheckpoint
    do throws(CheckpointFormatError) {
      signed = try SignedCheckpoint(parsing: bytes)
    } catch {
      throw CommandFailure(.badInput, "\(path)/checkpoint: \(run.words.sentence(error)).")
    }
    let verdict = try verdict(tiles, signed, policy, run)
    if run.arguments.flag("json") {
      try run.printJSON(json(verdict, path, run))
    } else {
      run.print(page(verdict, run))
    }
    return verdict.word.status
  }

  /// Reads every file.
  private static func verdict(
    _ tiles: PublishedTiles, _ signed: SignedCheckpoint, _ policy: WitnessPolicy?,
    _ run: CommandRun
  ) throws(CommandFailure) -> TilesVerdict {
    var meter = ProgressMeter(run, total: signed.checkpoint.size)
    defer { meter?.erase() }
    let checker: ToolSignatureChecker
    do throws(SigningError) {
      checker = try ToolSignatureChecker()
    } catch {
      throw CommandFailure(.unverifiable, run.words.sentence(error))
    }
    do throws(TilesFailure<FileError, SigningError>) {
      return try TilesVerdict(tiles, signed, policy: policy, checker: checker) { meter?.show($0) }
    } catch {
      switch error {
      case .source(let error):
        throw CommandFailure(run.status(of: error), run.words.sentence(error))
      case .checker(let error):
        throw CommandFailure(.unverifiable, run.words.sentence(error))
      }
    }
  }

  /// The verdict laid out.
  private static func page(_ verdict: TilesVerdict, _ run: CommandRun) -> Page {
    let words = run.words
    let checkpoint = verdict.signed.checkpoint
    var page = Page()
    page.addParagraph(
      RichText(verdict.word.rawValue, verdict.word.emphasis)
        + RichText(": " + words.sentence(verdict)))
    page.addFields(
      [
        Page.Field(words("ledger", "sổ"), RichText(checkpoint.origin)),
        Page.Field(words("events", "sự kiện"), RichText(words.number(checkpoint.size))),
        Page.Field(words("root", "mã gốc"), RichText(checkpoint.root.base64)),
      ], indent: 2)
    return page
  }

  /// The verdict as JSON.
  private static func json(
    _ verdict: TilesVerdict, _ path: String, _ run: CommandRun
  ) -> JSONValue {
    let checkpoint = verdict.signed.checkpoint
    var object: JSONObject = [
      "verdict": .string(verdict.word.rawValue), "tiles": .string(path),
      "origin": .string(checkpoint.origin), "size": .count(checkpoint.size),
      "root": .string(checkpoint.root.base64), "read": .integer(Int64(verdict.size)),
      "sentence": .string(run.words.sentence(verdict)),
    ]
    object.add(verdict.judgement)
    object.add(verdict.submissions)
    return .object(object)
  }
}
