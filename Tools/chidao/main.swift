// Directive ledger · chidao — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Commands
import Inquiries
import PosixFiles

ProcessEnd.exit(
  Chidao.program.run(.process(arguments: Array(CommandLine.arguments.dropFirst()))).rawValue)
