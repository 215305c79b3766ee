// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

extension PrincipalEnrolled: Shaped {
  /// The data of `principal.enrolled`.
  static let shape = Shape(
    Self.init,
    .subject(\.principal, .id),
    .required("name", \.name, .line),
    .required("party", \.party, .id),
    .required("key", \.key, .key),
    .required("may", \.may, .rights),
    .optional("from", \.from, .instant),
    .optional("until", \.until, .instant))
}
