// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Accountability

extension Words {
  /// How a role came to whoever has it; the names are those of the step and of the step before.
  public func step(
    _ relation: ChainStep.Relation, to party: String, from previous: String?
  ) -> String {
    switch relation {
    case .assigned: self("assigned to \(party)", "giao cho \(party)")
    case .member: self("\(party) as a member", "\(party) là thành viên của nhóm")
    case .resolved: self("\(party) named for the group", "xác định \(party) thuộc nhóm")
    case .succeeded:
      previous.map { self("\(party) succeeded \($0)", "\(party) kế thừa \($0)") }
        ?? self("passed to \(party)", "\(party) kế thừa")
    case .undecided:
      self("\(party) ended, heir undecided", "\(party) kết thúc, chưa rõ bên kế thừa")
    case .transferred:
      previous.map { self("handed over by \($0) to \(party)", "\($0) bàn giao cho \(party)") }
        ?? self("handed over to \(party)", "bàn giao cho \(party)")
    }
  }

  /// Why a holding ended.
  public func ending(_ ending: Holding.Ending) -> String {
    switch ending {
    case .succeeded: self("its holder ended", "cơ quan kết thúc hoạt động")
    case .transferred: self("handed over", "đã bàn giao")
    case .ended: self("released", "thôi giao")
    case .left: self("left the group", "ra khỏi nhóm")
    case .resolved: self("the group was resolved", "đã xác định thành viên")
    case .divided: self("passed to the members", "chuyển cho các thành viên")
    case .withdrawn: self("directive withdrawn", "nhiệm vụ bị thu hồi")
    case .superseded: self("directive superseded", "nhiệm vụ được thay thế")
    }
  }

  /// Why an event counts for nothing.
  public func stray(_ reason: StrayEvent.Reason) -> String {
    switch reason {
    case .notResponsible:
      self("counts for nothing: had no part then", "không được tính: lúc đó không có vai trò")
    case .otherRole(let role):
      self(
        "counts for nothing: its role (\(self.role(role))) does not bear the duty",
        "không được tính: vai trò \(self.role(role)) không chịu trách nhiệm thực hiện")
    case .claimNotFound:
      self("counts for nothing: no such claim", "không được tính: không có báo cáo hoàn thành này")
    case .requestNotFound:
      self("counts for nothing: no such request", "không được tính: không có đề nghị gia hạn này")
    }
  }

  /// A field of an obligation.
  public func field(_ field: JudgedField) -> String {
    switch field {
    case .responsible: self("responsible", "bên chịu trách nhiệm")
    case .due: self("due", "thời hạn")
    case .status: self("status", "tình trạng")
    case .cell: self("verdict", "kết luận về hạn")
    case .late: self("late days", "số ngày trễ")
    }
  }
}
