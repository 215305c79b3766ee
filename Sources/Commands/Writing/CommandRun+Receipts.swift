// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Digests
import Inquiries
import Journals
import LedgerEngine
import PosixFiles
import Reports

extension CommandRun {
  /// Prints what became of a batch, and answers the status to end with.
  ///
  /// - Parameter sentences: what each event says, for people; nil prints receipts as a table.
  func report(_ result: WriteResult, sentences: [String]?) -> CommandStatus {
    switch result {
    case .recorded(let receipts):
      print(receipts, sentences: sentences)
      return acknowledged(context.output.flush())
    case .rehearsed(let decisions):
      print(decisions, sentences: sentences)
      return .fine
    }
  }

  /// Prints receipts.
  private func print(_ receipts: [SubmissionReceipt], sentences: [String]?) {
    let output = context.output
    if arguments.flag("json") {
      for receipt in receipts { output.putLine(Self.json(receipt)) }
      return
    }
    if let sentences {
      for (receipt, sentence) in zip(receipts, sentences) {
        let mark =
          receipt.wasRecorded
          ? words("Already recorded", "Đã ghi từ trước") : words("Recorded", "Đã ghi")
        output.putLine("\(mark) [#\(receipt.receipt.sequence)]: \(sentence)")
      }
      return
    }
    for receipt in receipts {
      let note = receipt.wasRecorded ? words("  already recorded", "  đã ghi từ trước") : ""
      output.putLine(
        "#\(receipt.receipt.sequence)  \(receipt.id)  \(receipt.receipt.leafHash.base64)\(note)")
    }
    if let last = receipts.map(\.receipt).max(by: { $0.treeSize < $1.treeSize }) {
      let count = words.count(last.treeSize, "event", "sự kiện")
      output.putLine(
        words(
          "\(count), root \(last.root.base64)", "\(count), mã gốc \(last.root.base64)"))
    }
  }

  /// Prints what would be recorded.
  private func print(_ decisions: [Decision], sentences: [String]?) {
    for (index, decision) in decisions.enumerated() {
      if arguments.flag("json") {
        context.output.putLine(
          "{\"id\":\"\(decision.id)\",\"recorded\":\(decision.wasRecorded),"
            + "\"sequence\":\(decision.sequence)}")
        continue
      }
      let sentence = sentences.flatMap { $0.indices.contains(index) ? ": \($0[index])" : nil }
      let mark =
        decision.wasRecorded
        ? words("Already recorded", "Đã ghi từ trước") : words("Would be recorded", "Sẽ ghi")
      context.output.putLine(
        "\(mark) [#\(decision.sequence)]\(sentence ?? "  \(decision.id)")")
    }
    if !arguments.flag("json") {
      note(words("nothing was written (--dry-run).", "chưa ghi gì (--dry-run)."))
    }
  }

  /// A number as people write it.
  private func number(_ value: Int) -> String { words.number(value) }

  /// A receipt as one canonical JSON line; identifiers and base64 need no escapes.
  static func json(_ receipt: SubmissionReceipt) -> String {
    let value = receipt.receipt
    return "{\"id\":\"\(receipt.id)\",\"leafhash\":\"\(value.leafHash.base64)\","
      + "\"root\":\"\(value.root.base64)\",\"sequence\":\(value.sequence),"
      + "\"size\":\(value.treeSize)}"
  }

  /// The status after receipts were written as far as they could be.
  private func acknowledged(_ outcome: OutputSink.Outcome) -> CommandStatus {
    switch outcome {
    case .written: return .fine
    case .closed: return .committedButUnreported
    case .failed(let code):
      let reason = words.sentence(
        FileError(call: "write", path: StandardStream.output.name, code: code))
      note(
        words(
          "the events are recorded, but the receipts could not be written; the same command again "
            + "prints them and records nothing twice. \(reason)",
          "sự kiện đã được ghi, nhưng không in được biên nhận; gửi lại đúng lệnh này sẽ in lại và "
            + "không ghi hai lần. \(reason)"))
      return .committedButUnreported
    }
  }
}
