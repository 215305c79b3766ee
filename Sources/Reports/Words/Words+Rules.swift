// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Accountability

extension Words {
  /// The sentence of a rule.
  public func rule(_ rule: RuleName) -> String {
    switch rule {
    case .assigned, .memberOfGroup, .resolvesGroup, .heirOfParty, .heirUndecided, .transferred,
      .groupUnresolved, .nobodyNamed, .doneKeepsHolder:
      responsibilityRule(rule)
    case .deadlineIssued, .deadlineChanged, .deadlineAtClaim, .noDeadline, .dueAsRecorded,
      .dueRecomputed:
      deadlineRule(rule)
    case .nothingReported, .lastReport, .claimPending, .claimReturned, .claimApproved,
      .claimRecognised:
      statusRule(rule)
    case .roundByRound, .roundInTime, .roundLate, .roundMissed, .roundToCome, .roundUndated:
      roundRule(rule)
    default: verdictRule(rule)
    }
  }

  /// A rule about who is responsible.
  private func responsibilityRule(_ rule: RuleName) -> String {
    switch rule {
    case .assigned:
      self("A party answers for what it is assigned.", "Được giao thì chịu trách nhiệm.")
    case .memberOfGroup:
      self(
        "Each member of an assigned group answers for itself.",
        "Mỗi thành viên của nhóm được giao chịu trách nhiệm phần mình.")
    case .resolvesGroup:
      self(
        "A party named for an open group answers for it.",
        "Bên được xác định thuộc nhóm thì chịu trách nhiệm.")
    case .heirOfParty:
      self(
        "Open duties pass to the heir of a party that ended.",
        "Nhiệm vụ chưa xong chuyển cho bên kế thừa.")
    case .heirUndecided:
      self(
        "The party ended and nothing says which heir takes over this duty.",
        "Cơ quan đã kết thúc, chưa rõ bên kế thừa nhiệm vụ này.")
    case .transferred:
      self("A transfer passes the duty on.", "Bàn giao thì chuyển trách nhiệm.")
    case .groupUnresolved:
      self(
        "Nobody has said who belongs to this group.", "Chưa xác định thành viên của nhóm.")
    case .nobodyNamed: self("Nobody was named.", "Văn bản không nêu ai thực hiện.")
    default:
      self(
        "A finished duty keeps its holder.",
        "Nhiệm vụ đã xong vẫn ghi cho bên đã hoàn thành.")
    }
  }

  /// A rule about deadlines.
  private func deadlineRule(_ rule: RuleName) -> String {
    switch rule {
    case .deadlineIssued:
      self("The directive was issued with this deadline.", "Thời hạn khi giao nhiệm vụ.")
    case .deadlineChanged:
      self("The latest deadline set is in force.", "Thời hạn điều chỉnh sau cùng có hiệu lực.")
    case .deadlineAtClaim:
      self(
        "The deadline in force when completion was claimed counts.",
        "Tính theo thời hạn có hiệu lực lúc báo hoàn thành.")
    case .noDeadline: self("There is no deadline.", "Không có thời hạn.")
    case .dueAsRecorded:
      self(
        "The instant is the recorded one, under the ledger's own policy.",
        "Thời điểm như đã ghi sổ, theo cách tính hạn của sổ.")
    default:
      self(
        "The instant is computed anew under the policy asked for.",
        "Thời điểm được tính lại theo cách tính hạn được yêu cầu.")
    }
  }

  /// A rule about the status.
  private func statusRule(_ rule: RuleName) -> String {
    switch rule {
    case .nothingReported: self("Nothing was reported.", "Chưa có báo cáo.")
    case .lastReport:
      self("The last report of the holder counts.", "Tính theo báo cáo gần nhất.")
    case .claimPending:
      self("A claim waits for a decision.", "Đã báo hoàn thành, chưa có quyết định.")
    case .claimReturned: self("The claim was sent back.", "Báo cáo hoàn thành bị trả lại.")
    case .claimApproved: self("The claim was approved.", "Báo cáo hoàn thành đã được duyệt.")
    default: self("The claim was recognised.", "Cấp trên đã công nhận hoàn thành.")
    }
  }

  /// A rule about verdicts and late days.
  private func verdictRule(_ rule: RuleName) -> String {
    switch rule {
    case .claimedInTime:
      self(
        "Claimed before the first instant too late.", "Báo hoàn thành trước khi hết hạn.")
    case .claimedLate:
      self("Claimed when the deadline had passed.", "Báo hoàn thành khi đã quá hạn.")
    case .doneWithoutDeadline:
      self("Done, and no deadline to hold it against.", "Đã xong, không có thời hạn để so.")
    case .openWithin: self("Open, and the deadline is to come.", "Chưa xong, còn hạn.")
    case .openOverdue: self("Open, and the deadline has passed.", "Chưa xong, đã quá hạn.")
    case .openWithoutDeadline: self("Open, without deadline.", "Chưa xong, không có thời hạn.")
    case .notBinding: self("It no longer binds.", "Không còn hiệu lực.")
    case .lateDaysBegun:
      self(
        "Every day of 24 hours begun since the deadline counts.",
        "Cứ mỗi 24 giờ kể từ khi hết hạn, hễ đã bắt đầu thì tính một ngày trễ.")
    case .lateDaysSinceBound:
      self(
        "The duty began after the deadline: every day of 24 hours begun since the deadline counts,"
          + " less those that others bore before.",
        "Nghĩa vụ phát sinh sau khi hết hạn: cứ mỗi 24 giờ đã bắt đầu kể từ khi hết hạn tính một"
          + " ngày trễ, trừ những ngày trước đó đã có bên khác chịu trách nhiệm.")
    case .lateDayOfHolder:
      self(
        "A late day belongs to whoever held the duty when it began.",
        "Ngày trễ tính cho bên đang chịu trách nhiệm lúc ngày đó bắt đầu.")
    default: self("No late day has begun.", "Chưa có ngày trễ nào.")
    }
  }

  /// A rule about the rounds of a recurring duty.
  private func roundRule(_ rule: RuleName) -> String {
    switch rule {
    case .roundByRound:
      self(
        "A recurring duty is judged round by round; a miss is never made good by a later round.",
        "Nhiệm vụ định kỳ được xét từng kỳ; kỳ sau không bù cho kỳ đã bỏ lỡ.")
    case .roundInTime:
      self("Reported before the first instant too late.", "Báo cáo trước khi hết hạn.")
    case .roundLate:
      self("Reported when the deadline had passed.", "Báo cáo khi đã quá hạn.")
    case .roundMissed:
      self(
        "The deadline passed and no report stands.", "Đã hết hạn mà không có báo cáo hợp lệ.")
    case .roundToCome: self("The deadline is to come.", "Chưa đến hạn.")
    default:
      self(
        "No day is given, so it is never late.", "Không ấn định ngày nên không bao giờ trễ.")
    }
  }
}
