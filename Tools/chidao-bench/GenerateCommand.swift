// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries
import JournalWriters
import LedgerEngine
import PosixFiles
import PosixStores
import Reports

/// `generate`: makes an invented ledger of any size, always the same for the same seed.
enum GenerateCommand {
  /// The command.
  static let command = Command(
    "generate",
    summary: LocalizedText(
      vi: "Tạo một sổ giả lập qua đúng đường ghi sổ.",
      en: "Make an invented ledger through the very door that writes real ones."),
    operands: [
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(vi: "Thư mục của sổ.", en: "The directory of the ledger."))
    ],
    options: [
      .bench("events", "Số sự kiện.", "The number of events."),
      .bench("directives", "Số nhiệm vụ.", "The number of directives."),
      .bench("batch", "Số sự kiện mỗi lô; mặc định 10000.", "Events in a batch; 10000 by default."),
      .bench("seed", "Hạt giống; mặc định 1.", "The seed; 1 by default."),
      .flag(
        "allow-any-filesystem",
        summary: LocalizedText(
          vi: "Chấp nhận hệ thống tệp khác.", en: "Accept another file system.")),
    ], common: [],
    examples: [
      CommandExample(
        "chidao-bench generate /tmp/million --events 1000000 --directives 50000",
        LocalizedText(vi: "Sổ một triệu sự kiện.", en: "A ledger of a million events."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    try run.explaining { try generate(run) }
  }

  /// Makes the ledger, and says how long each part took.
  private static func generate(_ run: CommandRun) throws -> CommandStatus {
    let path = run.arguments.operand("directory") ?? "."
    let events = try run.arguments.integer("events") ?? 1_000_000
    let directives = try run.arguments.integer("directives") ?? max(1, events / 20)
    let seed = try run.arguments.integer("seed") ?? 1
    let least = try InventedLife.leastEventCount(directives: directives)
    guard directives > 0, events >= least else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--directives must be at least 1, and --events at least \(least) for \(directives).",
          "--directives phải từ 1 trở lên, --events từ \(least) trở lên nếu có \(directives)."))
    }
    let start = Instant(
      startOf: CalendarDay(year: 2024, month: 1, day: 1) ?? .epoch, in: .indochina)
    try PosixStore.makeDirectory(path: path)
    let store = try PosixStore(
      path: path, allowAnyFileSystem: run.arguments.flag("allow-any-filesystem"))
    let opening = Intent(
      id: try EventID("ledger#opened"), time: start, actor: try ActorID("van-phong-mau"),
      body: .ledgerOpened(
        LedgerOpened(
          origin: try LedgerOrigin("ledger.example/mau"), format: 1, name: "Sổ giả lập tỉnh Mẫu",
          offset: .indochina, policy: .strict)))
    _ = try Ledger.creating(store, opening: opening) { start }
    var ledger = try Ledger(reading: store)
    var life = try InventedLife(
      events: events, directives: directives, seed: UInt64(clamping: seed), from: start)
    let batchCount = max(1, try run.arguments.integer("batch") ?? 10_000)
    let (clock, began) = (ContinuousClock(), ContinuousClock.now)
    var submitting = Duration.zero
    while true {
      let intents = try life.take(batchCount)
      guard !intents.isEmpty else { break }
      let now = life.now
      submitting += try clock.measure { _ = try ledger.submit(Submission(intents)) { now } }
    }
    let (all, engine) = (began.duration(to: .now) / .seconds(1), submitting / .seconds(1))
    run.context.output.putLine(
      "\(ledger.index.events.count) events, \(life.directiveCount) directives in"
        + " \(Figure.decimal(all, digits: 3)) s, the engine \(Figure.decimal(engine, digits: 6)) s")
    return .fine
  }
}
