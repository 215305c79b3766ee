// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// A value that names something in the ledger.
protocol LedgerName: WrittenValue {}

extension Identifier: LedgerName {}
extension EventID: LedgerName {}
