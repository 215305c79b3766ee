// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import PosixFiles

/// The auditor's program: it reads, replays and proves, and links nothing that can write.
public enum ReplayProgram {
  /// The program.
  public static let program = Program(
    "chidao-replay", version: "0.1.0",
    summary: LocalizedText(
      vi: "Đọc lại sổ chỉ đạo: ai chịu trách nhiệm việc gì, việc gì trễ, và bằng chứng.",
      en: "Replay a directive ledger: who is responsible for what, what is late, and the proof."),
    discussion: LocalizedText(
      vi: "Chương trình này chỉ đọc, không ghi gì vào sổ. Không có lệnh thì in toàn cảnh của sổ.",
      en: "This program only reads. Without a command it prints an overview of the ledger."),
    examples: OverviewCommand.command.description.examples,
    commands: InquiryCommands.all, fallback: OverviewCommand.command)
}

extension Program {
  /// Runs in this process and ends it.
  public func runAndExit() -> Never {
    let arguments = ProcessFacts.arguments
    let context = CommandContext.process(arguments: arguments ?? [])
    let status = arguments == nil ? refuseBytes(context) : run(context)
    return withExtendedLifetime(context) { ProcessEnd.exit(status.rawValue) }
  }
}
