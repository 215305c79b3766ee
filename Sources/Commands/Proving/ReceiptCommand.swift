// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import Directives
import EventCoding
import Inquiries
import Journals
import LevelFiles
import MerkleTrees
import PosixFiles
import PosixStores
import Reports

/// `receipt`: an event with the proof that the ledger holds it, in one file.
enum ReceiptCommand {
  /// The command.
  static let command = Command(
    "receipt",
    summary: .say(
      "Xuất biên nhận của một sự kiện, kiểm tra được khi không có sổ.",
      "Write the receipt of an event, which can be checked without the ledger."),
    discussion: .say(
      "Tệp .tlog-proof (C2SP) gồm nguyên văn sự kiện, đường băm đến mã gốc và mốc kiểm chứng có "
        + "chữ ký. Sự kiện phải nằm trong một mốc kiểm chứng: xem “chidao checkpoint”.",
      "The .tlog-proof (C2SP) holds the event as recorded, the path of hashes to the root, and a "
        + "signed checkpoint. A checkpoint must cover the event: see “chidao checkpoint”."),
    operands: [
      OperandDescription(
        "id", .id, summary: .say("Mã sự kiện.", "The id of the event."))
    ],
    options: [.outputFile], common: [],
    examples: [
      CommandExample(
        "chidao receipt tb-2026/3#report.1 -o report.tlog-proof",
        .say("Xuất biên nhận của một báo cáo.", "Write the receipt of a report."))
    ]
  ) { (run) throws(CommandFailure) in
    let typed = run.arguments.operand("id") ?? ""
    let id: EventID
    do throws(ValueError) {
      id = try EventID(typed)
    } catch {
      throw CommandFailure(.misuse, run.words.sentence(error))
    }
    // Whatever is no receipt is no reason to go on.
    let target = try run.outputFile { (try? ProofFile(parsing: $0)) != nil }
    var ledger = try LedgerTree(path: try run.ledgerPath(), run)
    let file = try receipt(of: id, &ledger, run)
    try run.deliver(file.bytes, to: target)
    guard let path = target?.path else { return .fine }
    let size = run.words.number(file.signed.checkpoint.size)
    run.note(
      run.words(
        "\(path): event #\(file.index) in the checkpoint over \(size) events.",
        "\(path): sự kiện #\(file.index) trong mốc kiểm chứng của \(size) sự kiện."))
    return .fine
  }

  /// The receipt of an event.
  private static func receipt(
    of id: EventID, _ ledger: inout LedgerTree, _ run: CommandRun
  ) throws(CommandFailure) -> ProofFile {
    let (sequence, line) = try find(id, ledger, run)
    let signed: SignedCheckpoint?
    do throws(FileError) {
      signed = try ledger.checkpoints().first {
        $0.checkpoint.size > sequence && $0.checkpoint.size <= ledger.head.size
      }
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error))
    }
    guard let signed else {
      throw CommandFailure(
        .conditionNotMet,
        run.words(
          "No signed checkpoint covers event #\(sequence) yet; run “chidao checkpoint --key KEY” "
            + "and ask again.",
          "Chưa có mốc kiểm chứng nào bao gồm sự kiện #\(sequence); hãy chạy “chidao checkpoint "
            + "--key KHÓA” rồi thử lại."))
    }
    let proof: InclusionProof
    do throws(LevelError<FileError>) {
      proof = try ledger.tree.inclusionProof(
        of: sequence, size: signed.checkpoint.size, leafHash: MerkleHash.leaf(line),
        root: signed.checkpoint.root)
    } catch {
      throw run.failure(error, of: signed, path: ledger.path)
    }
    do throws(CheckpointFormatError) {
      return try ProofFile(index: sequence, extra: line, path: proof.path, signed: signed)
    } catch {
      throw CommandFailure(.badInput, run.words.sentence(error) + ".")
    }
  }

  /// Finds an event by its name, and answers its position and its line.
  ///
  /// What is found is proved afterwards, so that nothing need be hashed here.
  private static func find(
    _ id: EventID, _ ledger: LedgerTree, _ run: CommandRun
  ) throws(CommandFailure) -> (sequence: Int, line: [UInt8]) {
    // Names have no character that is escaped, so this is how every line of this name begins.
    let beginning = Array("{\"specversion\":\"1.0\",\"id\":\"\(id.rawValue)\",".utf8)
    let found: (place: LinePlace, bytes: [UInt8])?
    do throws(JournalError<FileError>) {
      found = try ledger.reader.firstLine { line in
        guard line.count > beginning.count else { return false }
        for index in beginning.indices where line[index] != beginning[index] { return false }
        return true
      }
    } catch {
      throw CommandFailure(
        run.status(of: error), run.words.sentence(error, ledger: ledger.path))
    }
    guard let found else {
      throw CommandFailure(
        .badInput,
        run.words(
          "\(ledger.path) holds no event “\(id)”; “chidao events” lists them.",
          "\(ledger.path) không có sự kiện “\(id)”; xem “chidao events”."))
    }
    return (found.place.sequence, found.bytes)
  }
}
