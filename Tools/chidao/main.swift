// Directive ledger · chidao — SPDX-License-Identifier: Apache-2.0

import Commands
import Inquiries

Chidao.program.runAndExit()
