// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// A write that shall write only so many bytes, and what becomes of it then.
struct PlannedCut {
  /// How many writes come before it.
  var precedingCount: Int
  /// How many bytes it writes.
  let byteCount: Int
  /// `shortWrite`, `noSpace` or `killWithinWrite`.
  let fault: RandomFault

  /// The plan after one write that was not the one.
  var afterOneWrite: PlannedCut {
    var cut = self
    cut.precedingCount -= 1
    return cut
  }
}
