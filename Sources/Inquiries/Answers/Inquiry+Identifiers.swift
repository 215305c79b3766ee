// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CommandLineKit
public import Directives
import Reports

extension Inquiry {
  /// The directive that somebody typed.
  public func directive(_ text: String) throws(CommandFailure) -> DirectiveID {
    // Whether the text has the form of an identifier matters less than which ones there are.
    if let directive = try? DirectiveID(text), ledger.index.holds(.directive(directive)) {
      if view.isIssued(directive) { return directive }
      throw CommandFailure(
        .conditionNotMet,
        words(
          "\(text) was not issued, or not known, at that point of view.",
          "\(text) chưa được giao, hoặc chưa được biết, tại thời điểm được hỏi."))
    }
    // Whether a directive was issued is asked only of those that come near: it takes reading lines.
    throw unknown(
      words("directive", "nhiệm vụ"), text,
      ledger.index.directives.sorted().map(\.rawValue),
      see: words("“board” lists them all", "lệnh “board” liệt kê tất cả")
    ) { name in (try? DirectiveID(name)).map { view.isIssued($0) } == true }
  }

  /// The party that somebody typed.
  public func party(_ text: String) throws(CommandFailure) -> PartyID {
    if let party = try? PartyID(text), view.register[party] != nil { return party }
    throw unknown(
      words("party", "cơ quan, đơn vị"), text,
      view.register.parties.keys.sorted().map(\.rawValue),
      see: words("“parties” lists them all", "lệnh “parties” liệt kê tất cả"))
  }

  /// The notice that somebody typed.
  public func notice(_ text: String) throws(CommandFailure) -> NoticeID {
    if let notice = try? NoticeID(text), view.notice(notice) != nil { return notice }
    throw unknown(
      words("notice", "thông báo"), text, view.notices().map(\.value.notice.rawValue),
      see: words("“notices” lists them all", "lệnh “notices” liệt kê tất cả"))
  }

  /// The refusal of an identifier, with the nearest ones that there are.
  private func unknown(
    _ kind: String, _ text: String, _ known: [String], see: String,
    where isThere: (String) -> Bool = { _ in true }
  ) -> CommandFailure {
    let near = Self.nearest(to: text, in: known, where: isThere)
    let hint =
      near.isEmpty
      ? see
      : words("did you mean ", "có phải ý bạn là ")
        + near.joined(separator: words(" or ", " hoặc ")) + "?"
    let end = near.isEmpty ? "." : ""
    return CommandFailure(
      .badInput,
      words("There is no \(kind) “\(text)”; ", "Không có \(kind) “\(text)”; ") + hint + end)
  }

  /// The identifiers that resemble a text; where none does, those that end or go on with it.
  private static func nearest(
    to text: String, in known: [String], where isThere: (String) -> Bool
  ) -> [String] {
    var near = Suggestions.nearest(to: text, in: known, where: isThere)
    guard near.isEmpty, text.utf8.count >= 2 else { return near }
    let lowered = text.lowercased()
    for name in known where near.count < 3 && name.holds(lowered) && isThere(name) {
      near.append(name)
    }
    return near
  }
}
