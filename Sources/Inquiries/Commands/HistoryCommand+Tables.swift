// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Reports

extension HistoryCommand {
  /// Who had which role, when; the members of a large group in one row.
  static func holdings(_ holdings: [Holding], _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("interval", words("When", "Thời gian")),
      TableColumn("role", words("Role", "Vai trò")),
      TableColumn("holder", words("Who", "Ai"), leastWidth: 20),
      TableColumn("end", words("Ended because", "Lý do kết thúc"), leastWidth: 12),
      TableColumn("events", words("Events", "Sự kiện"), leastWidth: 8),
    ])
    var shown: Set<[String]> = []
    for holding in holdings {
      var who = inquiry.holder(holding.holder)
      if let group = holding.group {
        let fellows = holdings.filter {
          $0.group == group && $0.role == holding.role && $0.interval == holding.interval
            && $0.ending?.value == holding.ending?.value
        }
        if fellows.count >= 7 {
          let key = [
            group.rawValue, holding.role.rawValue, "\(holding.interval.from.milliseconds)",
            "\(holding.interval.to?.milliseconds ?? 0)",
          ]
          guard shown.insert(key).inserted else { continue }
          who = RichText(
            words(
              "\(inquiry.name(group)) – \(fellows.count) members",
              "\(inquiry.name(group)) – \(fellows.count) đơn vị"))
        }
      }
      table.append([
        TableCell(words.interval(from: holding.interval.from, to: holding.interval.to)),
        TableCell(words.role(holding.role)), TableCell(who),
        TableCell(holding.ending.map { words.ending($0.value) } ?? ""),
        TableCell(inquiry.citation(holding.sequences)),
      ])
    }
    return table
  }

  /// Events in effective order, in words, with what they did.
  static func timeline(
    _ entries: [HistoryEntry], _ inquiry: Inquiry, namesDirectives: Bool = false
  ) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("time", words("When", "Thời điểm")),
      TableColumn("event", words("Event", "Sự kiện"), .right),
      TableColumn("what", words("What", "Nội dung"), leastWidth: 30),
    ])
    for entry in entries {
      let directive = namesDirectives ? entry.event.body.directive.map { "\($0): " } ?? "" : ""
      table.append([
        TableCell(words.instant(entry.event.time)),
        TableCell("#\(entry.event.sequence)", .faint),
        TableCell(RichText(directive, .faint) + sentence(entry, inquiry)),
      ])
    }
    return table
  }

  /// What an event says, and what followed from it.
  private static func sentence(_ entry: HistoryEntry, _ inquiry: Inquiry) -> RichText {
    let words = inquiry.words
    var text = RichText(inquiry.narrator.sentence(entry.event.body))
    for effect in entry.effects {
      switch effect {
      case .stray(let reason): text += RichText(" – \(words.stray(reason))", .warning)
      case .retracted(by: let sequence):
        text += RichText(
          words(" – recorded in error, see #\(sequence)", " – ghi nhầm, xem #\(sequence)"), .warning
        )
      case .began, .ended, .counted, .deadline: break
      }
    }
    if let days = entry.daysLate {
      text += RichText(
        words(
          " (recorded \(words.count(Int(days), "day", "ngày")) later)",
          " (ghi sổ sau \(words.number(days)) ngày)"), .faint)
    }
    return text
  }

  /// What a party has had to do; what came to members of a group at one time in one row.
  static func duties(_ history: PartyHistory, _ inquiry: Inquiry) -> Table {
    let words = inquiry.words
    var table = Table([
      TableColumn("interval", words("When", "Thời gian")),
      TableColumn("role", words("Role", "Vai trò")),
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("summary", words("What", "Nội dung"), leastWidth: 16, lineLimit: 4),
      TableColumn("latedays", words("Late days", "Ngày trễ"), .right),
      TableColumn("events", words("Events", "Sự kiện"), leastWidth: 8),
    ])
    let party = history.record.party
    var shown: Set<[String]> = []
    for duty in history.duties {
      let holding = duty.holding
      let when = words.interval(from: holding.interval.from, to: holding.interval.to)
      let end = holding.ending.map { words.ending($0.value) } ?? ""
      var (what, sequences) = (duty.record.summary.value, holding.sequences)
      var lateDays = duty.lateDays
      if holding.group == party {
        let key = [duty.record.directive.rawValue, holding.role.rawValue, when, end]
        guard shown.insert(key).inserted else { continue }
        let fellows = history.duties.filter {
          $0.record.directive == duty.record.directive && $0.holding.role == holding.role
            && $0.holding.interval == holding.interval
            && $0.holding.ending?.value == holding.ending?.value
        }
        what += " – " + inquiry.narrator.names(fellows.compactMap(\.holding.holder.subject))
        sequences = Cited((), fellows.flatMap(\.holding.sequences)).sequences
        lateDays = fellows.reduce(0) { $0 + $1.lateDays }
      } else {
        what += inquiry.assigned(holding.origin, heldBy: holding.holder)
      }
      if !end.isEmpty { what += " – " + end }
      table.append([
        TableCell(when), TableCell(words.role(holding.role)),
        TableCell(duty.record.directive.rawValue), TableCell(what),
        TableCell(words.number(lateDays), lateDays > 0 ? .alarm : .plain),
        TableCell(inquiry.citation(sequences)),
      ])
    }
    return table
  }
}
