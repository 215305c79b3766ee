// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Checkpoints
import CommandLineKit
import Digests
import Inquiries
import PosixFiles
import PosixStores
import Reports

/// `publish`: the ledger as files for any web server.
enum PublishCommand {
  /// The command.
  static let command = Command(
    "publish",
    summary: .say(
      "Công bố sổ thành các tệp tĩnh cho máy chủ web bất kỳ.",
      "Publish the ledger as static files for any web server."),
    discussion: .say(
      "Theo C2SP tlog-tiles: checkpoint, tile/… và tile/entries/…, đến mốc kiểm chứng mới nhất. "
        + "Chỉ thêm phần mới, không xóa hay sửa tệp nào; tệp checkpoint được thay sau cùng. Toàn "
        + "văn mọi sự kiện được công khai.",
      "As C2SP tlog-tiles says: checkpoint, tile/… and tile/entries/…, up to the newest "
        + "checkpoint. Only what is new is written, nothing is removed or changed, and checkpoint "
        + "is replaced last. Every event is made public in full."),
    operands: [
      OperandDescription(
        "directory", .say("THƯ-MỤC", "DIR"), kind: .directory,
        summary: .say(
          "Nơi công bố; được tạo nếu chưa có.",
          "Where to publish; made if it is not there."))
    ],
    common: [.json],
    examples: [
      CommandExample(
        "chidao publish /srv/www/so --ledger EventLogs/lang-son",
        .say("Công bố, hoặc bổ sung phần mới.", "Publish, or add what is new."))
    ]
  ) { (run) throws(CommandFailure) in
    let target = run.arguments.operand("directory") ?? "."
    try run.requireOutsideLedger(target)
    var ledger = try LedgerTree(path: try run.ledgerPath(), run)
    let signed = try newest(ledger, run)
    let directory = try open(target, run)
    var publication = Publication(ledger, signed, to: directory)
    var meter = ProgressMeter(run, total: signed.checkpoint.size)
    do throws(PublicationError) {
      defer { meter?.erase() }
      try publication.run { meter?.show($0) }
    } catch {
      throw run.failure(error, of: signed, ledger: ledger.path, directory: target)
    }
    ledger.saveLevels()
    return try report(publication, target, run)
  }

  /// The newest checkpoint of a ledger.
  private static func newest(
    _ ledger: LedgerTree, _ run: CommandRun
  ) throws(CommandFailure) -> SignedCheckpoint {
    do throws(FileError) {
      if let signed = try ledger.checkpoints().first { return signed }
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error))
    }
    throw CommandFailure(
      .conditionNotMet,
      run.words(
        "\(ledger.path) has no signed checkpoint; run “chidao checkpoint --key KEY” first.",
        "\(ledger.path) chưa có mốc kiểm chứng; hãy chạy “chidao checkpoint --key KHÓA” trước."))
  }

  /// Opens the directory.
  private static func open(
    _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> PublishingDirectory {
    do throws(FileError) {
      if let directory = try PublishingDirectory(path: path) { return directory }
    } catch {
      throw CommandFailure(run.status(ofWriting: error), run.words.sentence(error))
    }
    throw CommandFailure(
      .busy,
      run.words(
        "Another process is publishing into \(path); wait for it.",
        "Tiến trình khác đang công bố vào \(path); hãy chờ."))
  }

  /// Says what was published.
  private static func report(
    _ publication: Publication, _ target: String, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    let (words, checkpoint) = (run.words, publication.signed.checkpoint)
    if run.arguments.flag("json") {
      try run.printJSON([
        "directory": .string(target), "size": .integer(Int64(checkpoint.size)),
        "root": .string(checkpoint.root.base64),
        "publishedbefore": .integer(Int64(publication.oldSize)),
        "files": .integer(Int64(publication.fileCount)),
        "bytes": .integer(Int64(publication.byteCount)),
      ])
      return .fine
    }
    let files = words.count(publication.fileCount, "new file", "tệp mới")
    let events = words.count(checkpoint.size, "event", "sự kiện")
    run.context.output.putLine(
      words(
        "Published \(events) in \(target): \(files), root \(checkpoint.root.base64)",
        "Đã công bố \(events) tại \(target): \(files), mã gốc \(checkpoint.root.base64)"))
    return .fine
  }
}
