// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import CommandLineKit
import Digests
import Directives
import EventCoding
import Journals
import Reports

/// `signers`: the keys of a ledger, as `ssh-keygen` reads them.
enum SignersCommand {
  /// The command.
  static let command = Command(
    "signers",
    summary: LocalizedText(
      vi: "Khóa của những người được ghi sổ, dạng allowed_signers.",
      en: "Print the keys of those who may record, as allowed_signers."),
    discussion: LocalizedText(
      vi: "Đưa tệp này cho ssh-keygen -Y verify -n submission@chidao -f allowed_signers -I MÃ "
        + "-O verify-time=… để tự kiểm tra một chữ ký mà không cần chương trình này.",
      en: "Give the file to ssh-keygen -Y verify -n submission@chidao -f allowed_signers -I ID "
        + "-O verify-time=… to verify a signature without this program."),
    operands: [BoardCommand.ledgerOperand], common: [.json],
    examples: [
      CommandExample(
        "chidao-replay signers EventLogs/lang-son > allowed_signers",
        LocalizedText(vi: "Ghi ra tệp cho ssh-keygen.", en: "Write the file for ssh-keygen."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    let ledger = try run.loadLedger(operand: run.arguments.operand("ledger"))
    // Keys hold by the order of recording, so no viewpoint is asked for.
    let view = LedgerView(ledger.index, from: Viewpoint(at: run.context.now()))
    let inquiry = Inquiry(run, ledger, view)
    guard inquiry.wants("json") else {
      let count = inquiry.words.count(ledger.head.size, "event", "sự kiện")
      run.context.output.putLine("# \(ledger.coder.origin)")
      run.context.output.putLine("# \(count), \(ledger.head.root.base64)")
      run.context.output.put(AllowedSigners(ledger.index).text)
      return .fine
    }
    let offset = ledger.coder.offset
    try inquiry.printJSON([
      "namespace": .string(AttestedSubmission.namespace),
      "signers": .array(ledger.index.keySpans.map { json($0, offset) }),
    ])
    return .fine
  }

  /// A key as JSON.
  private static func json(_ span: KeySpan, _ offset: UTCOffset) -> JSONValue {
    let enrolment = span.enrolment
    var object: JSONObject = [
      "principal": .string(enrolment.principal.rawValue), "name": .string(enrolment.name),
      "party": .string(enrolment.party.rawValue), "key": .string(enrolment.key.description),
      "may": .array(enrolment.may.sorted().map { .string($0.rawValue) }),
      "from": .string(span.from.text(in: offset, precision: .milliseconds)),
      "sequence": .integer(Int64(clamping: span.sequence.rawValue)),
    ]
    if let until = span.until {
      object["until"] = .string(until.text(in: offset, precision: .milliseconds))
    }
    if let ended = span.ended { object["ended"] = .integer(Int64(clamping: ended.rawValue)) }
    return .object(object)
  }
}
