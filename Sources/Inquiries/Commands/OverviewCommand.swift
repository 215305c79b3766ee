// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Digests
import Directives
import Journals
import Reports

/// `overview`: a ledger on one or two screens; what the program prints when no command is named.
enum OverviewCommand {
  /// The command.
  static let command = Command(
    "overview",
    summary: LocalizedText(
      vi: "Toàn cảnh của sổ: ai chịu trách nhiệm, việc gì quá hạn, việc gì sắp đến hạn.",
      en: "Show a ledger at a glance: who answers for what, what is late, what falls due."),
    operands: [BoardCommand.ledgerOperand], common: [.json, .viewpoint],
    examples: [
      CommandExample(
        "chidao-replay overview EventLogs/lang-son",
        LocalizedText(vi: "Toàn cảnh bây giờ.", en: "A ledger at a glance, now.")),
      CommandExample(
        "chidao-replay overview EventLogs/lang-son --at 2026-07-01 --policy inclusive",
        LocalizedText(
          vi: "Vào ngày 01/7/2026, và những kết luận đổi khi tính cả ngày cuối.",
          en: "On 1 July 2026, with the verdicts that another reading of deadlines changes.")),
    ], byIndexes: true
  ) { (run: CommandRun) throws(CommandFailure) in
    let operand = run.arguments.operand("ledger")
    var inquiry = try Inquiry(run, operand: operand)
    // Who had to sign what is judged event by event.
    if inquiry.ledger.archive != nil, inquiry.ledger.index.asksForSignatures {
      inquiry = try Inquiry(run.readingEverything, operand: operand)
    }
    let overview = Overview(inquiry)
    if inquiry.wants("json") {
      try inquiry.printJSON(overview.json)
    } else {
      run.print(overview.page)
    }
    return .fine
  }
}
