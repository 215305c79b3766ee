// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Accountability
import Directives

extension Narrator {
  /// What an audit turned up, in one sentence.
  public func sentence(_ detail: FindingDetail) -> String {
    switch detail {
    case .responsibilityGap, .noLead, .twoLeads, .groupUnresolved, .heirUndecided, .sixClear:
      sentence(ofResponsibility: detail)
    case .dueBeforeIssue, .inputDueAfterOutput, .extensionAfterExpiry, .repeatedExtension,
      .deadlineShortenedIntoPast, .retractedAfterDue:
      sentence(ofDeadline: detail)
    case .lateEntry, .doneBeforeIssue, .reportByStranger, .occurrenceMissed, .neverAcknowledged,
      .silent:
      sentence(ofReport: detail)
    case .selfApproval, .approvedWithoutClaim, .doneWithoutProduct, .figuresDisagree,
      .duplicateNumber:
      sentence(ofDecision: detail)
    case .beyondRights, .keyNotInForce, .signatureInvalid, .unsigned:
      sentence(ofAuthority: detail)
    }
  }

  /// A finding about who is responsible.
  private func sentence(ofResponsibility detail: FindingDetail) -> String {
    switch detail {
    case .responsibilityGap(let role, let interval, let after):
      let when = words.interval(from: interval.from, to: interval.to)
      let who = after.map { words(" after \(name($0))", " sau khi \(name($0)) kết thúc") } ?? ""
      return words(
        "nobody had the role \(words.role(role)) \(when)\(who)",
        "không ai \(words.role(role)) trong thời gian \(when)\(who)")
    case .noLead(let roles):
      let list = roles.map(words.role).joined(separator: ", ")
      return roles.isEmpty
        ? words("nobody was named at all", "không nêu cơ quan nào")
        : words("nobody leads; there is only: \(list)", "không có bên chủ trì; chỉ có: \(list)")
    case .twoLeads(let count, let since, let until?):
      let when = words.interval(from: since, to: until)
      return words(
        "\(count) led at once, \(when)", "\(count) bên đã cùng chủ trì, \(when)")
    case .twoLeads(let count, let since, nil):
      return words(
        "\(count) lead at once since \(words.instant(since))",
        "\(count) bên cùng chủ trì từ \(words.instant(since))")
    case .groupUnresolved(_, let known, let size, let directives):
      let count = directives.count
      let members = size.map { "\(known)/\($0)" } ?? "\(known)"
      return words(
        "\(members) members known; it matters in \(words.count(count, "directive", ""))",
        "mới xác định \(members) thành viên; liên quan \(count) nhiệm vụ")
    case .heirUndecided(let since, let roles):
      let list = roles.map(words.role).joined(separator: ", ")
      return words(
        "no heir decided since \(words.instant(since)) (\(list))",
        "chưa rõ bên kế thừa từ \(words.instant(since)) (\(list))")
    case .sixClear(let missing):
      let list = missing.map(point).joined(separator: ", ")
      return words("not clear: \(list)", "chưa rõ: \(list)")
    default: return ""
    }
  }

  /// A finding about deadlines.
  private func sentence(ofDeadline detail: FindingDetail) -> String {
    switch detail {
    case .dueBeforeIssue(let due, let issued):
      words(
        "due \(words.lastInTime(due)), issued \(words.instant(issued))",
        "hạn \(words.lastInTime(due)), giao \(words.instant(issued))")
    case .inputDueAfterOutput(let input, let inputDue, let outputDue):
      words(
        "it needs \(input), due \(words.lastInTime(inputDue)), after its own deadline,"
          + " \(words.lastInTime(outputDue))",
        "cần đầu vào \(input), hạn \(words.lastInTime(inputDue)), sau hạn của chính nó,"
          + " \(words.lastInTime(outputDue))")
    case .extensionAfterExpiry(let expired, let changed, let due):
      words(
        "due \(words.lastInTime(expired)), extended only \(words.instant(changed)) to"
          + " \(words.lastInTime(due))",
        "hạn \(words.lastInTime(expired)), đến \(words.instant(changed)) mới gia hạn tới"
          + " \(words.lastInTime(due))")
    case .repeatedExtension(let count, let original, let due):
      words(
        "extended \(count) times, from \(words.lastInTime(original)) to \(words.lastInTime(due))",
        "gia hạn \(count) lần, từ \(words.lastInTime(original)) đến \(words.lastInTime(due))")
    case .deadlineShortenedIntoPast(let previous, let due, let changed):
      words(
        "moved on \(words.instant(changed)) from \(words.lastInTime(previous)) back to"
          + " \(words.lastInTime(due))",
        "ngày \(words.instant(changed)) rút hạn từ \(words.lastInTime(previous)) về"
          + " \(words.lastInTime(due))")
    case .retractedAfterDue(let event, let type, let due, let retracted):
      words(
        "\(words.entry(type)) \(event), due \(words.lastInTime(due)), retracted only"
          + " \(words.instant(retracted))",
        "\(words.entry(type)) \(event), hạn \(words.lastInTime(due)), đến"
          + " \(words.instant(retracted)) mới rút lại")
    default: ""
    }
  }

  /// A finding about reports.
  private func sentence(ofReport detail: FindingDetail) -> String {
    switch detail {
    case .lateEntry(let type, let effective, let recorded, let days):
      words(
        "\(words.entry(type)), effective \(words.instant(effective)),"
          + " recorded \(words.instant(recorded)), \(words.count(Int(days), "day", "")) later",
        "\(words.entry(type)), hiệu lực \(words.instant(effective)),"
          + " ghi sổ \(words.instant(recorded)), chậm \(words.number(days)) ngày")
    case .doneBeforeIssue(let claimed, let issued):
      words(
        "claimed \(words.instant(claimed)), issued \(words.instant(issued))",
        "báo hoàn thành \(words.instant(claimed)), giao \(words.instant(issued))")
    case .reportByStranger(let count, let first, let last):
      words(
        words.count(count, "report", "")
          + (first == last
            ? " at \(words.instant(first))"
            : " from \(words.instant(first)) to \(words.instant(last))") + " without a role",
        "\(words.number(count)) báo cáo "
          + (first == last
            ? "lúc \(words.instant(first))"
            : "từ \(words.instant(first)) đến \(words.instant(last))")
          + " khi không có vai trò")
    case .occurrenceMissed(let count, let partyCount, let first, let last):
      words(
        "\(words.count(count, "round", "")) of "
          + words.count(partyCount, "party", "", plural: "parties")
          + " missed, \(words.period(first))"
          + (first == last ? "" : " to \(words.period(last))"),
        "bỏ lỡ \(words.number(count)) kỳ của \(words.number(partyCount)) đơn vị, "
          + (first == last
            ? words.period(first) : "từ \(words.period(first)) đến \(words.period(last))"))
    case .neverAcknowledged(let count, let total):
      words(
        "\(words.number(count)) of \(words.number(total)) have reported nothing",
        "\(words.number(count))/\(words.number(total)) chưa có báo cáo nào")
    case .silent(let count, let total, let days):
      words(
        "\(words.number(count)) of \(words.number(total)) silent, up to"
          + " \(words.count(Int(days), "day", ""))",
        "\(words.number(count))/\(words.number(total)) không báo cáo, lâu nhất"
          + " \(words.number(days)) ngày")
    default: ""
    }
  }

  /// A finding about decisions, figures and documents.
  private func sentence(ofDecision detail: FindingDetail) -> String {
    switch detail {
    case .selfApproval(let claimant, let approver, let tie, let decision):
      words(
        "\(name(approver)) \(words.decision(decision)) the claim of \(name(claimant)): "
          + self.tie(tie),
        "\(name(approver)) \(words.decision(decision)) báo cáo của \(name(claimant)): "
          + self.tie(tie))
    case .approvedWithoutClaim(let claim, .notApproved, let decision):
      words(
        "\(words.decision(decision)) the claim \(claim), of which no approval stands",
        "\(words.decision(decision)) theo báo cáo \(claim), nhưng \(self.flaw(.notApproved))")
    case .approvedWithoutClaim(let claim, let flaw, let decision):
      words(
        "\(words.decision(decision)) the claim \(claim), which does not stand: \(self.flaw(flaw))",
        "\(words.decision(decision)) theo báo cáo \(claim), nhưng \(self.flaw(flaw))")
    case .doneWithoutProduct(let count):
      words(
        "\(words.count(count, "approved claim", "")) without any document",
        "\(words.number(count)) lần duyệt mà không có văn bản, sản phẩm kèm theo")
    case .figuresDisagree(let metric, let conflicts):
      "\(metric): " + conflicts.map(conflict).joined(separator: "; ")
    case .duplicateNumber(let number, let year, let notices):
      words(
        "the number \(number) of \(year) stands on "
          + notices.map(\.rawValue).joined(separator: ", "),
        "số \(number) năm \(year) đứng trên "
          + notices.map(\.rawValue).joined(separator: ", "))
    default: ""
    }
  }
}
