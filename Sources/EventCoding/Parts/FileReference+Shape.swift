// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension FileReference: Shaped {
  /// The file a notice was read from, inside `notice.issued`.
  static let shape = Shape(
    Self.init,
    .required("name", \.name, .line),
    .required("sha256", \.sha256, .sha256),
    .required("bytes", \.byteCount, .count))
}
