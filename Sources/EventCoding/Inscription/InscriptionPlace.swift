// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// What an inscription knows of the ledger.
struct InscriptionPlace: Sendable {
  /// The origin of the ledger.
  let origin: LedgerOrigin
  /// The offset in which the ledger writes its instants.
  let offset: UTCOffset
  /// The same as it is written.
  let offsetText: [UInt8]
}
