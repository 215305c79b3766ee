// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension ExtensionRefused: Shaped {
  /// The data of `extension.refused`.
  static let shape = Shape(
    Self.init,
    .subject(\.directive, .id),
    .required("request", \.request, .id),
    .required("by", \.by, .id),
    .required("reason", \.reason, .text))
}
