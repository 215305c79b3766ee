// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries
import LedgerEngine
import PosixFiles
import PosixStores
import Reports

/// `init`: makes a ledger and records its opening.
enum InitCommand {
  /// The command.
  static let command = Command(
    "init",
    summary: .say("Tạo sổ mới.", "Make a new ledger."),
    discussion: .say(
      "Thư mục được tạo nếu chưa có. Tên gốc, múi giờ và cách hiểu thời hạn ghi ở sự kiện số 0, "
        + "không đổi về sau (cách hiểu thời hạn thì đổi bằng record policy).",
      "The directory is made if it is not there. The origin and the offset stand in event 0 for "
        + "ever; the reading of deadlines can change by record policy."
    ),
    operands: [
      OperandDescription(
        "directory", .say("THƯ-MỤC", "DIR"), kind: .directory,
        summary: .say("Thư mục của sổ.", "The directory of the ledger."))
    ],
    options: [
      .option(
        "origin", .id, isRequired: true,
        summary: .say(
          "Tên gốc duy nhất của sổ, ví dụ ledger.example/lang-son.",
          "The one name of the ledger everywhere, such as ledger.example/lang-son.")),
      .words("name", isRequired: true, "Tên sổ cho người đọc.", "Its name for people."),
      .option(
        "offset", .say("±GG:PP", "±HH:MM"),
        summary: .say(
          "Múi giờ; mặc định +07:00.", "The offset in which days are counted; by default +07:00.")),
      .choice(
        "policy", DeadlinePolicy.self, "Cách hiểu thời hạn; mặc định strict.",
        "How deadlines are read; by default strict."),
      .signatures,
      WriteOptions.anyFileSystem,
    ], common: [.actor, .json],
    examples: [
      CommandExample(
        "chidao init so-chi-dao --origin ledger.example/tinh-a --name \"Sổ chỉ đạo tỉnh A\" "
          + "--actor van-phong",
        .say("Tạo sổ của tỉnh A.", "Make the ledger of province A."))
    ]
  ) { (run) throws(CommandFailure) in
    let path = run.arguments.operand("directory") ?? "."
    try checkPlace(path, run)
    let opening = try opening(run)
    try prepare(path, run)
    let store = try run.openStore(path)
    let receipt: SubmissionReceipt
    do throws(SubmissionError<FileError>) {
      receipt = try Ledger.creating(store, opening: opening, clock: run.context.now)
    } catch {
      throw run.failure(error, path: path)
    }
    return run.report(
      .recorded([receipt]),
      sentences: [
        run.words(
          "Ledger \(path) is made; “chidao append” and “chidao record” write to it.",
          "Đã tạo sổ \(path); ghi bằng “chidao append” và “chidao record”.")
      ])
  }

  /// The event that opens the ledger.
  private static func opening(_ run: CommandRun) throws(CommandFailure) -> Intent {
    let form = TypedForm(run: run, index: LedgerIndex(), now: run.context.now())
    let actor = try run.actor()
    do throws(FormError) {
      var offset = UTCOffset.indochina
      if let typed = run.arguments.string("offset") {
        offset = try TypedForm.reading(typed, at: "--offset") { (text) throws(ValueError) in
          try UTCOffset(text)
        }
      }
      let opened = LedgerOpened(
        origin: try form.needID("origin"), format: 1, name: try form.needText("name"),
        offset: offset, policy: try form.word("policy") ?? .strict,
        signatures: try form.word("signatures"))
      let id = try TypedForm.reading("ledger#opened", at: "id") { (text) throws(ValueError) in
        try EventID(text)
      }
      return Intent(
        id: id, time: form.wholeSecond, actor: actor, body: .ledgerOpened(opened))
    } catch {
      throw CommandFailure(.misuse, run.words.sentence(error))
    }
  }

  /// Refuses a place that has no name, is no directory, or lies inside another ledger.
  private static func checkPlace(_ path: String, _ run: CommandRun) throws(CommandFailure) {
    guard !path.isEmpty else {
      throw CommandFailure(
        .misuse,
        run.words(
          "The name of the directory is empty; say where the ledger shall lie.",
          "Tên thư mục bị để trống; hãy nêu nơi đặt sổ."))
    }
    guard !ProcessFacts.exists(path) || ProcessFacts.isDirectory(path) else {
      throw CommandFailure(
        .cannotCreate,
        run.words.sentence(FileError(call: "open", path: path, code: FileError.notAFolderCode)))
    }
    // What is there may be a ledger itself, of which the writer tells more.
    let place = ProcessFacts.exists(path) ? path + "/.." : path
    if LedgerPlace.contains(place) { throw run.withinLedger(path) }
  }

  /// Makes the directory, unless its file system is not written to.
  private static func prepare(_ path: String, _ run: CommandRun) throws(CommandFailure) {
    guard !ProcessFacts.exists(path) else { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let folder = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
    let isAllowed = run.arguments.flag("allow-any-filesystem")
    var unsupported: FileSystemKind?
    do throws(FileError) {
      let kind = try StoreProbe(path: folder).fileSystem
      if kind.standing == .trusted || (isAllowed && kind.standing != .refused) {
        try PosixStore.makeDirectory(path: path)
      } else {
        unsupported = kind
      }
    } catch {
      throw CommandFailure(.cannotCreate, run.words.sentence(error))
    }
    if let unsupported { throw run.failure(StoreError.unsupportedFileSystem(unsupported)) }
  }
}
