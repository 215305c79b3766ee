// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `query`: one question put to a process that has just begun, beside `sqlite3` with an ideal
/// index.
enum QuerySubject {
  /// The command.
  static let command = Subject.command(
    "query",
    summary: LocalizedText(
      vi: "Đo “who”, “show” và “board”, cạnh sqlite3, task và hledger.",
      en: "Measure “who”, “show” and “board” beside sqlite3, task and hledger."),
    discussion: LocalizedText(
      vi: "Mỗi câu hỏi là một tiến trình mới; các tệp đã ở trong bộ nhớ đệm của hệ điều hành, và"
        + " câu hỏi đầu tiên, trước khi đo, đã để lại trong cache/ những gì nó muốn. Cơ sở dữ liệu"
        + " của sqlite3 được lập trước khi đo, từ bảng mà “fold” ghi và “rebuild” so sánh.",
      en: "Each question is a new process; the files are in the page cache, and the first question,"
        + " before measuring, has left in cache/ what it likes. The database of sqlite3 is made"
        + " before measuring, of the table that “fold” writes and “rebuild” compares."),
    operands: [.benchLedger],
    examples: [
      CommandExample(
        "chidao-bench query /tmp/million",
        LocalizedText(vi: "Đo trên sổ một triệu sự kiện.", en: "Measure on a million events."))
    ]
  ) { bench in
    let ledger = try bench.ledger()
    let question = try Question(bench, ledger)
    return [
      try who(bench, question), try show(bench, question), try board(bench, question),
    ]
  }

  /// The least share of our time that `sqlite3` may take.
  private static let wanted = 0.5
  /// How to get `sqlite3`.
  private static let remedy = "Debian sqlite3"
  /// The most nanoseconds that the board may take.
  private static let boardLimit = 150_000_000

  /// Who leads a directive.
  private static func who(_ bench: Bench, _ question: Question) throws -> Standing {
    let directive = question.state[0]
    let statement = "SELECT lead FROM state WHERE directive='\(directive)'"
    var contest = Contest("who: \(question.extent)", ours: "chidao-replay who") {
      try bench.stopwatch.time(question.words(["who", directive]))
    }
    contest.enter(
      "sqlite3, primary key", from: remedy, wanted: wanted, run: question.asking(statement))
    var standing = try contest.held(rounds: bench.rounds)
    standing.checks = [
      try question.check(statement, question.state[5], of: "the lead of \(directive)")
    ]
    return standing
  }

  /// Everything about a directive.
  private static func show(_ bench: Bench, _ question: Question) throws -> Standing {
    let directive = question.state[0]
    let statement = "SELECT * FROM state WHERE directive='\(directive)';"
    var contest = Contest("show: \(question.extent)", ours: "chidao-replay show") {
      try bench.stopwatch.time(question.words(["show", directive]))
    }
    contest.enter(
      "sqlite3, its row and its events", from: remedy, wanted: wanted,
      run: question.asking(
        statement + "SELECT line FROM event WHERE directive='\(directive)' ORDER BY sequence;"))
    var standing = try contest.held(rounds: bench.rounds)
    try bench.stopwatch.time(question.words(["show", directive, "--json"]))
    let notice = try bench.answer(at: "notice")
    standing.checks = [
      try question.check(
        "SELECT notice FROM state WHERE directive='\(directive)'", notice,
        of: "the notice of \(directive)")
    ]
    return standing
  }

  /// Every obligation.
  private static func board(_ bench: Bench, _ question: Question) throws -> Standing {
    var contest = Contest("board: \(question.extent)", ours: "chidao-replay board") {
      try bench.stopwatch.time(question.words(["board"]))
    }
    contest.enter("chidao-replay board --csv", from: "") {
      try bench.stopwatch.time(question.words(["board", "--csv"]))
    }
    contest.enter(
      "sqlite3, a table made before", from: remedy,
      run: question.asking("SELECT directive, lead, due, status FROM state ORDER BY directive"))
    try OfficePeers(bench).enter(&contest, directives: question.directiveCount)
    var standing = try contest.held(rounds: bench.rounds)
    try bench.stopwatch.time(question.words(["board", "--csv"]))
    let directives = Set(
      try bench.stopwatch.answer.split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.prefix { $0 != "," } })
    standing.checks = [
      try question.check(
        "SELECT count(*) FROM state", "\(directives.count)", of: "directives on the board")
    ]
    let wall = standing.rows[0].wall
    standing.goals = [
      Standing.Goal(
        sentence:
          "board in \(Figure.duration(wall)), wanted within \(Figure.duration(boardLimit))",
        isReached: wall <= boardLimit)
    ]
    return standing
  }
}
