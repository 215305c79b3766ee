// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import EventCoding
import Inquiries
import Journals
import PosixFiles
import Reports

/// `rebuild`: makes what is derived from the log anew, or compares it.
enum RebuildCommand {
  /// The command.
  static let command = Command(
    "rebuild",
    summary: .say(
      "Dựng lại các bảng tổng hợp trong cache/ từ nhật ký.",
      "Rebuild what is derived from the log into cache/."),
    discussion: .say(
      "Chạy hai lần cho cùng một kết quả đến từng byte; cache/ xóa lúc nào cũng được.",
      "Running it twice gives the same bytes; cache/ may be deleted at any time."),
    operands: [.ledger],
    options: [
      .flag(
        "check",
        summary: .say(
          "Chỉ so sánh, không ghi; khác nhau thì mã thoát 1.",
          "Compare without writing; exit status 1 where they differ.")),
      .option(
        "at", .say("THỜI ĐIỂM", "TIME"),
        summary: .say(
          "Tính tại thời điểm này; mặc định là lúc ghi sự kiện cuối.",
          "As of this instant; by default when the last event was recorded.")),
      WriteOptions.anyFileSystem,
    ], common: [],
    examples: [
      CommandExample(
        "chidao rebuild EventLogs/lang-son", .say("Dựng lại.", "Rebuild.")),
      CommandExample(
        "chidao rebuild --check", .say("Chỉ so sánh.", "Only compare.")),
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    if run.arguments.flag("check") {
      return try check(try run.loadLedger(operand: path), path, run)
    }
    let count = run.words.count(try run.rebuild(path), "event", "sự kiện")
    run.note(
      run.words(
        "cache/ is rebuilt from \(count).", "đã dựng lại cache/ từ \(count)."))
    return .fine
  }

  /// Compares what is in the cache with what a rebuild would write.
  private static func check(
    _ ledger: LoadedLedger, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    let set = ProjectionSet(run, ledger, at: try run.rebuildInstant(ledger))
    var differing: Set<JournalPath> = []
    do throws(FileError) {
      let source = try PosixSource(path: path)
      var counts: [JournalPath: Int] = [:]
      let judged = try set.forEachPiece(judging: set.isOfLastRecord) {
        (file, bytes) throws(FileError) in
        let offset = counts[file, default: 0]
        counts[file] = offset + bytes.count
        guard !differing.contains(file) else { return }
        if try !source.holds(bytes, in: file, at: offset) { differing.insert(file) }
      }
      // What follows the last piece must be the end.
      for (file, count) in counts where !differing.contains(file) {
        if try source.byteCount(of: file) != count { differing.insert(file) }
      }
      for (file, bytes) in run.keptFiles(of: ledger, judged: judged, source) {
        let isBegun = try source.holds(bytes, in: file, at: 0)
        if isBegun, try source.byteCount(of: file) == bytes.count { continue }
        differing.insert(file)
      }
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error))
    }
    guard differing.isEmpty else {
      let others = differing.subtracting(Projection.paths).map(\.text).sorted()
      let list = (Projection.paths.filter(differing.contains).map(\.text) + others)
        .joined(separator: ", ")
      run.note(
        run.words(
          "not what the log says: \(list); run “chidao rebuild”.",
          "không khớp với nhật ký: \(list); hãy chạy “chidao rebuild”."))
      return .conditionNotMet
    }
    run.note(run.words("cache/ is what the log says.", "cache/ khớp với nhật ký."))
    return .fine
  }
}

extension CommandRun {
  /// The instant of the projections, where `--at` states one.
  func rebuildInstant(_ ledger: LoadedLedger) throws(CommandFailure) -> Instant? {
    // `append` and `record` declare no `--at`: they keep to the default.
    guard arguments.path == ["rebuild"] else { return nil }
    return try instant("at", offset: ledger.coder.offset)
  }
}

extension OperandDescription {
  /// The ledger, where a command has no other operand.
  static let ledger = OperandDescription(
    "ledger", .say("SỔ", "LEDGER"), count: .optional, kind: .directory,
    summary: .say("Thư mục của sổ.", "The directory of the ledger."))
}

extension PosixSource {
  /// Whether a file holds these bytes at an offset; what is no file holds none.
  fileprivate func holds(
    _ bytes: [UInt8], in file: JournalPath, at offset: Int
  ) throws(FileError) -> Bool {
    do {
      guard try byteCount(of: file) != nil else { return false }
      return try self.bytes(of: file, at: offset, count: bytes.count) == bytes
    } catch {
      guard [.notAFile, .notAFolder, .symbolicLink].contains(error.reason) else { throw error }
      return false
    }
  }
}
