// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CommandLineKit
import Directives

/// The options that choose rows of the board, and what they mean.
enum BoardOptions {
  /// The options.
  static let descriptions: [OptionDescription] = [
    .option(
      "party", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(
        vi: "Của cơ quan này, cơ quan trực thuộc, hoặc thành viên của nhóm này.",
        en: "Held by this party, one below it, or a member of it as a group.")),
    .option(
      "notice", LocalizedText(vi: "MÃ", en: "ID"),
      summary: LocalizedText(vi: "Của thông báo này.", en: "Of this notice.")),
    .option(
      "status", LocalizedText(vi: "TÌNH-TRẠNG", en: "STATUS"),
      kind: .choice(ObligationStatus.allCases.map(\.rawValue)), isRepeatable: true,
      summary: LocalizedText(vi: "Ở tình trạng này.", en: "In this status.")),
    .flag(
      "overdue", summary: LocalizedText(vi: "Đang quá hạn.", en: "Open and overdue.")),
    .flag("open", summary: LocalizedText(vi: "Chưa hoàn thành.", en: "Still to be done.")),
    .option(
      "text", LocalizedText(vi: "CHỮ", en: "WORDS"),
      summary: LocalizedText(
        vi: "Có các chữ này, không phân biệt dấu và chữ hoa.",
        en: "Containing these words; case and accents do not matter.")),
  ]

  /// How the rows are sorted, and whether members of groups are listed.
  static let layout: [OptionDescription] = [
    .option(
      "sort", LocalizedText(vi: "THỨ-TỰ", en: "ORDER"),
      kind: .choice(BoardSort.allCases.map(\.rawValue)),
      summary: LocalizedText(vi: "Sắp xếp.", en: "The order of the rows.")),
    .flag(
      "all",
      summary: LocalizedText(
        vi: "Mỗi đơn vị một dòng, kể cả thành viên của nhóm lớn; liệt kê hết.",
        en: "One row a party, also the members of a large group; every row.")),
  ]

  /// What the options ask for.
  static func filter(_ inquiry: Inquiry) throws(CommandFailure) -> BoardFilter {
    let arguments = inquiry.run.arguments
    var filter = BoardFilter(text: arguments.string("text"))
    if let party = arguments.string("party") { filter.party = try inquiry.party(party) }
    if let notice = arguments.string("notice") { filter.notice = try inquiry.notice(notice) }
    let statuses = arguments.strings("status").compactMap(ObligationStatus.init(rawValue:))
    if !statuses.isEmpty { filter.statuses = Set(statuses) }
    if arguments.flag("open") { filter.cells = Set(Cell.allCases.filter(\.isOpen)) }
    if arguments.flag("overdue") { filter.cells = [.openOverdue] }
    return filter
  }
}
