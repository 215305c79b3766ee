// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A state of a ledger and a command that is to be disturbed: what the real binary does, once.
struct RealScenario: Sendable {
  /// What it is called in reports.
  let name: String
  /// The directory from which the ledger of every trial is copied; nil where there is none yet.
  let template: String?
  /// What is known of that ledger.
  let journal: AcknowledgementJournal
  /// The events that are appended to the copy first, so that the command follows another one there.
  var primer: RealBatch?
  /// Whether somebody else has the lock when the command comes.
  var isAwaiting = false
  /// The events that are submitted; nil where a ledger is made.
  let batch: RealBatch?

  /// The words of the command.
  func words(_ program: RealProgram, on ledger: String) -> [String] {
    batch.map { program.appendWords($0.file, to: ledger) } ?? program.initWords(ledger)
  }

  /// Runs the command, or another program that runs it, on a ledger that was laid out.
  func run(
    _ words: [String], environment: [String: String] = [:], on ledger: String
  ) throws(CampaignFault) -> ProgramRun {
    guard isAwaiting else { return ProgramRun(words, environment: environment) }
    let lock = try HeldLock(of: ledger)
    return ProgramRun(words, environment: environment) { lock.letGo(onceAwaitedBy: $0) }
  }

  /// The names of the events that the command submits.
  var names: [String] { batch?.names ?? [RealProgram.opening] }

  /// Whether the ledger is so large that a trial takes seconds.
  var isLarge: Bool { name.contains("rotation") }

  /// Lays the ledger of a trial out, as a copy that shares nothing: what one trial writes into the
  /// first segment must not be there in the next.
  ///
  /// - Returns: what is known of it.
  func lay(at ledger: String, _ program: RealProgram) throws -> AcknowledgementJournal {
    var journal = journal
    if let template { try Self.copy(template, to: ledger) }
    if let primer { try program.append(primer, to: ledger, &journal) }
    return journal
  }

  /// Copies a ledger.
  private static func copy(_ template: String, to ledger: String) throws {
    for folder in ["", "/events", "/quarantine"]
    where FileManager.default.fileExists(atPath: template + folder) {
      try FileManager.default.createDirectory(
        atPath: ledger + folder, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: template + folder) {
        let (from, to) = ("\(template)\(folder)/\(name)", "\(ledger)\(folder)/\(name)")
        var facts = stat()
        guard stat(from, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
        try FileManager.default.copyItem(atPath: from, toPath: to)
      }
    }
  }

  /// Every scenario, each prepared with the real binary in a folder.
  ///
  /// - Parameter withRotation: whether the ledger of 64 MiB is made, which takes seconds.
  static func all(
    _ program: RealProgram, in folder: ScratchFolder, withRotation: Bool = true
  ) throws -> [RealScenario] {
    let ledger = folder["small"]
    var journal = try program.makeLedger(ledger)
    try program.append(try RealBatch(3, prefix: "first", in: folder), to: ledger, &journal)
    let one = try RealBatch(1, prefix: "one", in: folder)
    let many = try RealBatch(40, prefix: "many", in: folder)
    var scenarios = [
      RealScenario(name: "creation", template: nil, journal: .init(), batch: nil),
      RealScenario(name: "append", template: ledger, journal: journal, batch: one),
      RealScenario(
        name: "append after append", template: ledger, journal: journal,
        primer: try RealBatch(2, prefix: "primer", in: folder), batch: one),
      RealScenario(
        name: "append that waits", template: ledger, journal: journal, isAwaiting: true,
        batch: one),
      RealScenario(name: "batch", template: ledger, journal: journal, batch: many),
      RealScenario(
        name: "batch in two pieces", template: ledger, journal: journal,
        batch: try RealBatch(notices: piecesNoticeCount, prefix: "piece", in: folder)),
    ]
    let lost = try RealBatch(7, prefix: "lost", in: folder)
    let torn = RealScenario(name: "", template: ledger, journal: journal, batch: lost)
    scenarios.append(
      try torn.interrupted(program, at: folder["torn"], named: "recovery", before: one, cut: 100))
    guard withRotation else { return scenarios }
    let large = folder["large"]
    journal = try program.makeLedger(large)
    for (number, count) in noticeCounts.enumerated() {
      try program.append(
        try RealBatch(notices: count, prefix: "notice\(number)", in: folder), to: large, &journal)
    }
    let turn = try RealBatch(250, prefix: "turn", in: folder)
    let rotation = RealScenario(name: "rotation", template: large, journal: journal, batch: turn)
    scenarios.append(rotation)
    scenarios.append(
      try rotation.interrupted(
        program, at: folder["half"], named: "recovery of a rotation", before: one, cut: 0))
    return scenarios
  }

  /// So many notices take more than the 1 MiB that one `write` takes.
  private static let piecesNoticeCount = 20

  /// So many notices, in batches of less than 32 MiB, leave less than the next batch needs of a
  /// segment of 64 MiB.
  private static let noticeCounts = [369, 369, 368]

  /// The scenario in which this one was killed between the log and the commit, and another command
  /// comes.
  ///
  /// - Parameter cut: how many bytes are taken from the end of what was written.
  private func interrupted(
    _ program: RealProgram, at ledger: String, named name: String, before batch: RealBatch, cut: Int
  ) throws -> RealScenario {
    let traced = ScratchFolder(path: ledger + "-traced")
    _ = try lay(at: traced.path, program)
    let calls = try TracedCall.calls(
      of: self, words(program, on: traced.path), on: traced.path, in: traced)
    // What is written behind the last sync is no part of the log.
    let log = calls[..<(calls.lastIndex { $0.name == "fdatasync" } ?? calls.startIndex)]
    let write = log.lastIndex { $0.name == "write" && !["1", "2"].contains($0.argument) }
    guard let commit = calls[(write ?? calls.endIndex)...].first(where: { $0.name == "pwrite64" })
    else { throw CampaignFault("no commit follows the write") }
    _ = try lay(at: ledger, program)
    let run = ProgramRun(
      [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64", "-e",
        "inject=pwrite64:signal=KILL:when=\(commit.number)",
      ] + words(program, on: ledger))
    guard run.end == .killed(SIGKILL) else {
      throw CampaignFault("the append was not killed before its commit: \(run.summary)")
    }
    let events = ledger + "/events"
    let last = try FileManager.default.contentsOfDirectory(atPath: events).sorted().last ?? ""
    if cut > 0 {
      var facts = stat()
      guard stat("\(events)/\(last)", &facts) == 0,
        truncate("\(events)/\(last)", facts.st_size - off_t(cut)) == 0
      else { throw CampaignFault("\(events)/\(last) cannot be cut") }
    }
    var journal = self.journal
    journal.submit(names)
    return RealScenario(name: name, template: ledger, journal: journal, batch: batch)
  }
}
