// Directive ledger · chidao-replay — SPDX-License-Identifier: Apache-2.0

import Inquiries

ReplayProgram.program.runAndExit()
