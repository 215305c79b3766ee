// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The three different meanings of “done”, in the order in which they come.
public enum CompletionStage: String, CaseIterable, Hashable, Sendable {
  /// The responsible party says so (báo hoàn thành).
  case claimed
  /// An appraiser, receiver, monitor or the issuer agrees (được duyệt).
  case approved
  /// A higher level takes it as done (cấp trên công nhận).
  case recognised
}
