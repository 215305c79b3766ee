// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

extension CampaignReport {
  /// Takes over what a part of the campaign, run beside the others, has found.
  mutating func absorb(_ part: CampaignReport) {
    for row in part.rows { count(row.what, passed: row.passed, of: row.tried) }
    part.notes.forEach { note($0) }
    part.failures.forEach { fail($0) }
    for _ in part.failures.count..<part.failureCount { fail("…") }
  }
}
