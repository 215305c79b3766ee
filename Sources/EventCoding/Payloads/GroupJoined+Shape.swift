// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension GroupJoined: Shaped {
  /// The data of `group.joined`.
  static let shape = Shape(
    Self.init,
    .subject(\.group, .id),
    .required("member", \.member, .id),
    .optional("basis", \.basis, .text))
}
