// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Directives
import Inquiries
import Reports

/// `doctor`: what a ledger stands on, and whether the place where it lies is fit for it.
enum DoctorCommand {
  /// The command.
  static let command = Command(
    "doctor",
    summary: .say(
      "Khám nơi đặt sổ: hệ thống tệp, quyền, dung lượng, đồng hồ, tệp commit, cache.",
      "Examine where the ledger lies: file system, rights, space, clock, commit file, cache."),
    discussion: .say(
      "Lệnh này không kiểm tra nội dung sổ; việc đó là của verify.",
      "It does not check what the ledger holds; verify does."),
    operands: [.ledger], options: [], common: [.json],
    examples: [
      CommandExample("chidao doctor EventLogs/lang-son", .say("Khám một sổ.", "Examine a ledger."))
    ]
  ) { (run) throws(CommandFailure) in
    let operand = run.arguments.operand("ledger")
    let path = try run.ledgerPath(operand: operand)
    let ledger = try run.loadLedger(operand: operand)
    let run = run.speaking(in: ledger.index.offset)
    let checks = try HealthChecks(run: run, path: path, ledger: ledger).all()
    let isWell = !checks.contains { $0.state == .bad }
    if run.arguments.flag("json") {
      let rows = checks.map { check -> JSONValue in
        [
          "check": .string(check.id), "state": .string(check.state.rawValue),
          "sentence": .string(check.sentence),
        ]
      }
      try run.printJSON([
        "checks": .array(rows), "well": .bool(isWell),
        "assumptions": .array(assumptions.map { .string($0[run.words.language]) }),
      ])
    } else {
      run.print(page(checks, run.words))
    }
    return isWell ? .fine : .conditionNotMet
  }

  /// The checks laid out, and what no check can show.
  private static func page(_ checks: [HealthCheck], _ words: Words) -> Page {
    var page = Page()
    page.addFields(
      checks.map { check in
        let (mark, emphasis): (String, Emphasis) =
          switch check.state {
          case .good: (words("fine", "tốt"), .good)
          case .doubtful: (words("mind", "lưu ý"), .warning)
          case .bad: (words("bad", "không ổn"), .alarm)
          }
        return Page.Field(check.name, RichText(mark, emphasis) + RichText(" – \(check.sentence)"))
      })
    page.addSpace()
    page.addHeading(RichText(words("Taken for granted", "Những điều giả định")))
    for assumption in assumptions {
      page.addItem(RichText(assumption[words.language]))
    }
    return page
  }

  /// What the promises of the log rest on, and no check can show.
  private static let assumptions: [LocalizedText] = [
    .say(
      "Thiết bị giữ được điều nó báo đã ghi xuống.", "The device keeps what it says is flushed."),
    .say(
      "Hệ thống tệp là cục bộ và chỉ một máy gắn nó.",
      "The file system is local and only one machine mounts it."),
    .say(
      "Một sector ghi dở không làm hỏng byte đã ghi bền trước đó.",
      "A torn sector does not damage bytes that were durable before."),
    .say(
      "Giữa hai lần verify, không phải mọi bản đều bị hỏng.",
      "Not every copy is damaged between two runs of verify."),
  ]
}
