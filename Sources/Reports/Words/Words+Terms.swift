// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// What a party does in a directive.
  public func role(_ role: Role) -> String {
    switch role {
    case .lead: self("lead", "chủ trì")
    case .coordinate: self("coordinate", "phối hợp")
    case .execute: self("execute", "thực hiện")
    case .appraise: self("appraise", "thẩm định")
    case .receive: self("receive", "tiếp nhận, tổng hợp")
    case .monitor: self("monitor", "theo dõi, đôn đốc")
    }
  }

  /// How strongly a directive binds.
  public func force(_ force: Force) -> String {
    switch force {
    case .order: self("order", "giao, yêu cầu")
    case .request: self("request", "đề nghị")
    case .aim: self("aim", "phấn đấu")
    }
  }

  /// The shape of a duty in time.
  public func kind(_ kind: DirectiveKind) -> String {
    switch kind {
    case .once: self("once", "một lần")
    case .standing: self("standing", "thường xuyên")
    case .recurring: self("recurring", "định kỳ")
    case .conditional: self("conditional", "khi có điều kiện")
    case .answer: self("answer to a petition", "trả lời kiến nghị")
    }
  }

  /// What a party is.
  public func partyKind(_ kind: PartyKind) -> String {
    switch kind {
    case .organization: self("organisation", "cơ quan")
    case .office: self("office", "chức danh")
    case .person: self("person", "cá nhân")
    case .group: self("group", "nhóm")
    }
  }

  /// Whether the members of a group are known.
  public func scope(_ scope: GroupScope) -> String {
    switch scope {
    case .closed: self("closed group", "nhóm đã xác định thành viên")
    case .open: self("open group", "nhóm chưa xác định thành viên")
    }
  }

  /// What a responsible party says of its own work.
  public func reportedStatus(_ status: ReportedStatus) -> String {
    switch status {
    case .acknowledged: self("acknowledges the task", "tiếp nhận nhiệm vụ")
    case .underway: self("reports work under way", "báo cáo đang thực hiện")
    case .blocked: self("reports an obstacle", "báo cáo gặp vướng mắc")
    case .done: self("claims completion", "báo hoàn thành")
    }
  }

  /// Which “done” counts.
  public func stage(_ stage: CompletionStage) -> String {
    switch stage {
    case .claimed: self("claimed", "báo hoàn thành")
    case .approved: self("approved", "được duyệt")
    case .recognised: self("recognised", "cấp trên công nhận")
    }
  }

  /// What was decided on a claim.
  public func decision(_ decision: CompletionDecision) -> String {
    switch decision {
    case .approved: self("approved", "duyệt hoàn thành")
    case .recognised: self("recognised", "công nhận hoàn thành")
    case .returned: self("returned", "trả lại")
    }
  }

  /// A reading of deadlines.
  public func policy(_ policy: DeadlinePolicy) -> String {
    switch policy {
    case .strict: self("strict", "chặt chẽ (strict)")
    case .inclusive: self("inclusive", "tính cả ngày cuối (inclusive)")
    case .inclusiveRolled:
      self("inclusive-rolled", "tính cả ngày cuối, bù ngày nghỉ (inclusive-rolled)")
    }
  }

  /// How often a duty comes round.
  public func frequency(_ frequency: Frequency) -> String {
    switch frequency {
    case .daily: self("daily", "hằng ngày")
    case .weekly: self("weekly", "hằng tuần")
    case .monthly: self("monthly", "hằng tháng")
    case .quarterly: self("quarterly", "hằng quý")
    case .halfyearly: self("half-yearly", "6 tháng một lần")
    case .yearly: self("yearly", "hằng năm")
    case .unstated: self("periodically", "định kỳ (không nêu chu kỳ)")
    }
  }

  /// How a figure is held against its target.
  public func comparison(_ comparison: TargetComparison) -> String {
    switch comparison {
    case .atLeast: self("at least", "ít nhất")
    case .moreThan: self("more than", "trên")
    case .exactly: self("exactly", "đúng")
    case .atMost: self("at most", "nhiều nhất")
    case .lessThan: self("less than", "dưới")
    }
  }

  /// How a petition was answered.
  public func answerMode(_ mode: AnswerMode) -> String {
    switch mode {
    case .oral: self("orally", "trực tiếp")
    case .written: self("in writing", "bằng văn bản")
    }
  }
}
