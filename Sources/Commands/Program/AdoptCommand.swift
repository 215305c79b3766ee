// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Digests
import Inquiries
import JournalWriters
import Journals
import PosixFiles
import PosixStores
import Reports

/// `adopt`: makes a copy without a commit file writable.
enum AdoptCommand {
  /// The command.
  static let command = Command(
    "adopt",
    summary: .say(
      "Nhận một bản sao không có tệp commit làm sổ để ghi tiếp.",
      "Take a copy without a commit file as a ledger to be written to."),
    discussion: .say(
      "Mọi dòng và mã băm được kiểm tra trước. Bản sao không có gì để đối chiếu, nên hãy so mã "
        + "gốc in ra với biên nhận giữ nơi khác.",
      "Every line and hash is checked first. A copy has nothing to be held against, so compare "
        + "the root that is printed with receipts kept elsewhere."
    ),
    operands: [.ledger], options: [WriteOptions.anyFileSystem], common: [],
    examples: [
      CommandExample("chidao adopt /backup/so-chi-dao", .say("Nhận bản sao.", "Adopt a copy."))
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    _ = try run.loadLedger(operand: run.arguments.operand("ledger"))
    let store = try run.openStore(path)
    let head: JournalHead
    do throws(JournalWriteError<FileError>) {
      let writer = try JournalWriter.adopting(store)
      head = writer.head
      for tail in writer.recovered { run.note(run.words.sentence(recovered: tail)) }
      writer.close()
    } catch .alreadyExists {
      throw CommandFailure(
        .cannotCreate,
        run.words(
          "\(path) has a commit file already: it is a ledger and no copy.",
          "\(path) đã có tệp commit: đây là sổ, không phải bản sao."))
    } catch {
      throw run.failure(error, path: path)
    }
    let count = run.words.count(head.size, "event", "sự kiện")
    run.context.output.putLine(
      run.words(
        "Adopted: \(count), root \(head.root.base64)",
        "Đã nhận: \(count), mã gốc \(head.root.base64)"))
    return .fine
  }
}
