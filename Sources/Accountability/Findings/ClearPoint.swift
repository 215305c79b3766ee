// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The six points that an order should make clear (sáu rõ), each with what makes it so here.
public enum ClearPoint: String, CaseIterable, Hashable, Sendable {
  /// Every lead, or every executor where none leads, is a party that can be named (rõ người).
  case person
  /// What is to be done is stated (rõ việc).
  case work
  /// Exactly one party or group leads, or none does and some execute (rõ trách nhiệm).
  case responsibility
  /// There is a deadline, or a recurrence that fixes a day (rõ tiến độ).
  case progress
  /// A product, its recipients or a target figure is named (rõ kết quả).
  case result
  /// Somebody appraises, receives or monitors, or it is said to whom one answers (rõ thẩm quyền).
  case authority
}
