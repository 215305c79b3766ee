// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import TestSupport

/// The ledgers that the tests ask about.
enum Desks {
  /// A duty that is extended, claimed, returned, claimed again and approved; a merger; a group.
  static func full() throws -> Desk {
    var builder = LedgerBuilder()
    builder.organizations("ubnd", "so-cu")
    builder.register("so-moi", name: "Sở Mới")
    builder.register("ong-an", kind: .person, name: "Nguyễn Văn An")
    builder.notice(at: "2026-05-01")
    builder.directive(summary: "Lập đề án", due: LedgerBuilder.by("2026-06-10"), at: "2026-05-01")
    builder.assign("so-cu", at: "2026-05-01")
    builder.assign("ubnd", .monitor, at: "2026-05-01")
    builder.succeed("so-cu", by: "so-moi", at: "2026-05-10")
    builder.report("so-moi", .underway, percent: 40, at: "2026-05-20")
    let request = builder.ask("so-moi", LedgerBuilder.by("2026-06-20"), at: "2026-06-01")
    builder.extend(LedgerBuilder.by("2026-06-12"), request: request, at: "2026-06-02")
    let claim = builder.report("so-moi", .done, at: "2026-06-11")
    builder.decide(.returned, claim, of: "so-moi", at: "2026-06-12")
    builder.directive(
      "e", summary: "Báo cáo", due: LedgerBuilder.deadline(.before("2026-06-15")), at: "2026-05-01")
    for number in 1...8 { builder.register("xa-\(number)", name: "Xã \(number)") }
    builder.group("cac-xa", (1...8).map { "xa-\($0)" })
    builder.assign("cac-xa", to: "e", at: "2026-05-01")
    return try Desk(builder)
  }
}
