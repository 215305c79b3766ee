// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What a party does in a directive.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Answers for the result (chủ trì).
  case lead
  /// Works along with the lead (phối hợp).
  case coordinate
  /// Carries the directive out (thực hiện).
  case execute
  /// Examines the product (thẩm định).
  case appraise
  /// Takes the product in and compiles it (tiếp nhận, tổng hợp).
  case receive
  /// Follows and chases the work (theo dõi, đôn đốc).
  case monitor
}
