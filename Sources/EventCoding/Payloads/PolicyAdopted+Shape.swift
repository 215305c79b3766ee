// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PolicyAdopted: Shaped {
  /// The data of `policy.adopted`.
  static let shape = Shape(
    Self.init,
    .ledger(\.ledger),
    .optional("policy", \.policy, .word),
    .optional("signatures", \.signatures, .word),
    .optional("basis", \.basis, .text))
}
