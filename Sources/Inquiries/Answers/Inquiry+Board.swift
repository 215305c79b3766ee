// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
public import CanonicalJSON
import Directives
import Reports

extension Inquiry {
  /// The board as a table for people; the members of a group that stand alike are one row.
  func boardTable(_ rows: [BoardRow], all: Bool) -> Table {
    boardTable(ShownBoard(rows, all: all))
  }

  /// A board as a table for people.
  func boardTable(_ board: ShownBoard) -> Table {
    var table = Table([
      TableColumn("directive", words("Directive", "Nhiệm vụ")),
      TableColumn("holder", words("Responsible", "Chịu trách nhiệm"), leastWidth: 16),
      TableColumn("summary", words("What", "Nội dung"), leastWidth: 16, lineLimit: 2),
      TableColumn("last", words("Last day", "Hết ngày")),
      TableColumn("state", words("State", "Tình trạng"), leastWidth: 12),
    ])
    for entry in board.entries {
      let row = entry.first
      var party = bearer(row.obligation, among: board.fellows[row.directive] ?? [])
      if entry.rows.count > 1, let group = row.obligation.group {
        party = RichText(
          words(
            "\(name(group)) – \(entry.rows.count)", "\(name(group)) – \(entry.rows.count) đơn vị"))
      }
      table.append([
        TableCell(row.directive.rawValue), TableCell(party),
        TableCell(row.record.summary.value),
        TableCell(term(row)), TableCell(state(row)),
      ])
    }
    return table
  }

  /// The last day in time, or the hour of it.
  func lastDay(_ due: Instant) -> String {
    let isMidnight = due.localDay(in: words.offset).millisecondOfDay == 0
    return isMidnight
      ? words.day(words.lastDayInTime(due)) : words("before ", "trước ") + words.fullInstant(due)
  }

  /// The last day in time, and below it how long is left; of a recurring duty the next round.
  private func term(_ row: BoardRow) -> RichText {
    guard let inForce = row.obligation.inForce else {
      guard let next = row.obligation.nextOccurrence, let due = next.due else {
        return RichText("")
      }
      return RichText(lastDay(due) + "\n" + words.period(next.period))
    }
    let left = left(row)
    return RichText(lastDay(inForce.due)) + (left.isEmpty ? left : "\n" + left)
  }

  /// How long an open obligation has left, or is late.
  private func left(_ row: BoardRow) -> RichText {
    switch row.cell {
    case .openOverdue where row.obligation.lateDays == 0:
      RichText(words.cell(row.cell), .alarm)
    case .openOverdue:
      RichText(
        words(
          "\(words.count(row.obligation.lateDays, "day", "ngày")) late",
          "trễ \(words.number(row.obligation.lateDays)) ngày"), .alarm)
    case .openWithin:
      RichText(
        words.daysLeft(row.daysLeft ?? 0), row.flags.contains(.dueSoon) ? .warning : .plain)
    default: RichText("")
    }
  }

  /// The status, and the verdict where the deadline alone does not say it.
  private func state(_ row: BoardRow) -> RichText {
    var parts = [RichText(words.status(row.obligation.status.value))]
    switch row.cell {
    case .doneOnTime, .doneLate, .notBinding:
      parts.append(RichText(standing(row.obligation), words.emphasis(row.cell)))
    default: break
    }
    // That it is blocked the status has said.
    let shown: [BoardFlag] = [.extended, .extensionPending, .occurrenceMissed]
    parts += row.flags.filter(shown.contains).map { flag in
      guard flag == .occurrenceMissed else { return RichText(words.flag(flag), .warning) }
      let count = row.obligation.missedCount
      return RichText(
        words(
          "\(words.count(count, "round", "")) missed", "bỏ lỡ \(words.number(count)) kỳ báo cáo"),
        .warning)
    }
    return RichText(joining: parts, separator: "; ")
  }

  /// The board as a table for programs: one row an obligation.
  func boardCSV(_ rows: [BoardRow]) -> Table {
    let keys = [
      "directive", "notice", "holder", "holdername", "group", "summary", "due", "cell",
      "originalcell", "status", "daysleft", "latedays", "flags",
    ]
    return Table(
      keys.map { TableColumn($0, $0) },
      rows: rows.map { row -> [TableCell] in
        let cells: [String] = [
          row.directive.rawValue, row.record.notice.rawValue, row.holder.party?.rawValue ?? "",
          row.name?.value.name ?? "", row.obligation.group?.rawValue ?? "",
          row.record.summary.value,
          row.obligation.inForce.map { $0.due.text(in: words.offset) } ?? "",
          row.cell.rawValue, row.obligation.originalCell.value.rawValue,
          row.obligation.status.value.rawValue, row.daysLeft.map { "\($0)" } ?? "",
          "\(row.obligation.lateDays)", row.flags.map(\.rawValue).joined(separator: " "),
        ]
        return cells.map { TableCell($0) }
      })
  }

  /// A row of the board as JSON.
  public func json(_ row: BoardRow) -> JSONValue {
    guard case .object(var object) = json(row.obligation) else { return [:] }
    object["directive"] = .string(row.directive.rawValue)
    object["notice"] = .string(row.record.notice.rawValue)
    object["summary"] = .string(row.record.summary.value)
    object["flags"] = .array(row.flags.map { .string($0.rawValue) })
    if let days = row.daysLeft { object["daysleft"] = .integer(Int64(days)) }
    return .object(object)
  }

  /// How many obligations stand in each cell, as JSON.
  public func json(_ counts: CellCounts) -> JSONValue {
    var object: JSONObject = [
      "all": .integer(Int64(counts.all)), "done": .integer(Int64(counts.done)),
      "open": .integer(Int64(counts.open)), "due": .integer(Int64(counts.due)),
    ]
    for cell in Cell.allCases {
      let key = cell.rawValue.split(separator: "-").joined()
      object[key] = .integer(Int64(counts[cell]))
    }
    return .object(object)
  }

  /// The cells in one sentence; they add up to the number that it names first.
  func sentence(_ counts: CellCounts) -> RichText {
    let cells: [Cell] = [
      .doneOnTime, .doneLate, .doneUndated, .openWithin, .openOverdue, .openUndated,
    ]
    let parts = cells.filter { counts[$0] > 0 }.map { cell in
      RichText("\(words.number(counts[cell])) \(words.cell(cell))", words.emphasis(cell))
    }
    var text = RichText(words.count(counts.all, "obligation", "nghĩa vụ"), .strong)
    if !parts.isEmpty { text += RichText(": ") + RichText(joining: parts, separator: " · ") }
    if counts[.notBinding] > 0 {
      text += RichText(
        words(
          "; beside them \(counts[.notBinding]) no longer binding",
          "; ngoài ra \(counts[.notBinding]) không còn hiệu lực"), .faint)
    }
    return text
  }

  /// The rates, each with its denominator.
  func rates(_ counts: CellCounts) -> RichText {
    let rates: [(String, Rate)] = [
      (words("done of due", "hoàn thành/đến hạn"), counts.doneOfDue),
      (words("on time of due", "đúng hạn/đến hạn"), counts.onTimeOfDue),
      (words("done of all", "hoàn thành/tổng số"), counts.doneOfAll),
    ]
    return RichText(
      rates.map { name, rate in
        "\(name) \(words.number(rate.count))/\(words.number(rate.total))"
          + " (\(words.percent(rate.count, of: rate.total)))"
      }.joined(separator: " · "))
  }
}
