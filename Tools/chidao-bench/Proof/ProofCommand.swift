// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries
import Reports

/// `proof`: what proofs, publishing and signatures cost, beside other programs in the same run.
enum ProofCommand {
  /// The command.
  static let command = Command(
    "proof",
    summary: LocalizedText(
      vi: "Đo chứng minh, công bố và chữ ký, cạnh sqlite3, Python, cp và ssh-keygen.",
      en: "Measure proofs, publishing and signatures beside sqlite3, Python, cp and ssh-keygen."),
    operands: [
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(
          vi: "Nơi đo; sổ do generate tạo ở THƯ-MỤC/ledger, nếu chưa có thì được tạo.",
          en: "Where to measure; the ledger of generate is DIR/ledger, made if it is not there."))
    ],
    options: [
      .bench("events", "Số sự kiện; mặc định 1000000.", "Events; 1000000 by default."),
      .bench("proofs", "Số chứng minh; mặc định 20000.", "Proofs; 20000 by default."),
      .bench("signatures", "Số chữ ký; mặc định 200.", "Signatures; 200 by default."),
    ], common: [],
    examples: [
      CommandExample(
        "chidao-bench proof /var/tmp/bench",
        LocalizedText(vi: "Đo trên một triệu sự kiện.", en: "Measure on a million events."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    try run.explaining { try measure(run) }
    return .fine
  }

  /// Measures everything, a line each.
  private static func measure(_ run: CommandRun) throws {
    let directory = run.arguments.operand("directory") ?? "."
    let events = try run.arguments.integer("events") ?? 1_000_000
    let least = PublishBench.newCount
    guard events >= least else {
      throw CommandFailure(
        .misuse,
        run.words(
          "--events must be at least \(least): so many are published in a second step.",
          "--events phải từ \(least) trở lên: chừng ấy sự kiện được công bố ở bước hai."))
    }
    let bench = try ProofBench(
      directory: directory, events: events,
      proofCount: max(1, try run.arguments.integer("proofs") ?? 20_000))
    guard bench.size >= least else {
      throw CommandFailure(
        .misuse,
        run.words(
          "\(bench.path) has only \(bench.size) events, and \(least) are needed; name another DIR.",
          "\(bench.path) chỉ có \(bench.size) sự kiện, cần có \(least); hãy nêu THƯ-MỤC khác."))
    }
    let signatures = SignatureBench(
      directory: directory, count: max(1, try run.arguments.integer("signatures") ?? 200))
    for part in [bench.trees, bench.proofs, PublishBench(bench).rows, signatures.rows] {
      for row in try part() { run.context.output.putLine(row) }
      run.context.output.flush()
    }
  }
}
