// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries

let program = Program(
  "chidao-bench", version: "0.1.0",
  summary: LocalizedText(
    vi: "Tạo sổ giả lập để đo.", en: "Generate invented ledgers to measure with."),
  commands: [GenerateCommand.command])

program.runAndExit(arguments: Array(CommandLine.arguments.dropFirst()))
