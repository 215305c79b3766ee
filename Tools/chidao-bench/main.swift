// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries

let program = Program(
  "chidao-bench", version: "0.1.0",
  summary: LocalizedText(
    vi: "Tạo sổ giả lập và đo, cạnh các chương trình khác.",
    en: "Generate invented ledgers and measure, beside other programs."),
  commands: [
    GenerateCommand.command, VerifySubject.command, RebuildSubject.command, QuerySubject.command,
    AppendSubject.command, BulkSubject.command, StartupSubject.command, ScaleSubject.command,
    DurabilityCommand.command, ProofCommand.command, WriteCommand.command, FoldCommand.command,
  ])

program.runAndExit()
