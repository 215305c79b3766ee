// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Accountability
import Directives

extension Words {
  /// How far the work on an obligation has come.
  public func status(_ status: ObligationStatus) -> String {
    switch status {
    case .none: self("nothing reported", "chưa báo cáo")
    case .acknowledged: self("acknowledged", "đã tiếp nhận")
    case .underway: self("under way", "đang thực hiện")
    case .blocked: self("blocked", "gặp vướng mắc")
    case .claimed: self("completion claimed", "đã báo hoàn thành, chờ duyệt")
    case .returned: self("claim returned", "bị trả lại")
    case .approved: self("approved", "đã được duyệt")
    case .recognised: self("recognised", "cấp trên đã công nhận")
    }
  }

  /// Where an obligation stands against its deadline.
  public func cell(_ cell: Cell) -> String {
    switch cell {
    case .doneOnTime: self("done on time", "hoàn thành đúng hạn")
    case .doneLate: self("done late", "hoàn thành trễ hạn")
    case .doneUndated: self("done, no deadline", "hoàn thành, không có thời hạn")
    case .openWithin: self("open, within term", "còn hạn")
    case .openOverdue: self("overdue", "quá hạn")
    case .openUndated: self("open, no deadline", "chưa xong, không có thời hạn")
    case .notBinding: self("no longer binding", "không còn hiệu lực")
    }
  }

  /// How a cell stands out.
  public func emphasis(_ cell: Cell) -> Emphasis {
    switch cell {
    case .openOverdue, .doneLate: .alarm
    case .doneOnTime, .doneUndated: .good
    case .openWithin, .openUndated: .plain
    case .notBinding: .faint
    }
  }

  /// Why an obligation ceased to bind; nil while it binds.
  public func binding(_ binding: Binding) -> String? {
    switch binding {
    case .binding: nil
    case .released: self("released", "đã thôi nhiệm vụ")
    case .withdrawn: self("withdrawn", "đã thu hồi")
    case .superseded: self("superseded", "đã được thay thế")
    }
  }

  /// What calls for attention.
  public func flag(_ flag: BoardFlag) -> String {
    switch flag {
    case .overdue: self("overdue", "quá hạn")
    case .dueSoon: self("due soon", "sắp đến hạn")
    case .blocked: self("blocked", "vướng mắc")
    case .extended: self("extended", "đã gia hạn")
    case .extensionPending: self("extension asked", "đang xin gia hạn")
    case .claimPending: self("claim waits", "chờ duyệt")
    case .heirUndecided: self("heir undecided", "chưa rõ bên kế thừa")
    case .groupUnresolved: self("group unresolved", "chưa xác định thành viên")
    case .nobodyNamed: self("nobody named", "chưa giao cho ai")
    case .occurrenceMissed: self("round missed", "bỏ lỡ kỳ báo cáo")
    }
  }

  /// How a round of a recurring duty turned out.
  public func round(_ verdict: Occurrence.Verdict) -> String {
    switch verdict {
    case .met: self("reported in time", "đã báo cáo đúng hạn")
    case .late: self("reported late", "báo cáo trễ hạn")
    case .missed: self("missed", "bỏ lỡ")
    case .upcoming: self("upcoming", "sắp tới")
    case .open: self("no day given", "không ấn định ngày")
    }
  }

  /// How a figure compares with its target.
  public func target(_ verdict: TargetOutcome.Verdict) -> String {
    switch verdict {
    case .met: self("target reached", "đạt chỉ tiêu")
    case .missed: self("target missed", "chưa đạt chỉ tiêu")
    case .unknown: self("no figure yet", "chưa có số liệu")
    }
  }

  /// How many days are left until the last day in time, or have passed since.
  public func daysLeft(_ days: Int) -> String {
    switch days {
    case 0: self("due today", "đến hạn hôm nay")
    case 1...: self("\(count(days, "day", "ngày")) left", "còn \(number(days)) ngày")
    default: self("\(count(-days, "day", "ngày")) past", "quá \(number(-days)) ngày")
    }
  }
}
