// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Accountability

extension Words {
  /// The title of a kind of finding.
  public func finding(_ name: FindingName) -> String {
    switch name {
    case .responsibilityGap:
      self("nobody was responsible for a time", "có lúc không ai chịu trách nhiệm")
    case .noLead: self("no lead", "không có bên chủ trì")
    case .twoLeads: self("several leads", "nhiều bên cùng chủ trì")
    case .groupUnresolved: self("group not resolved", "chưa xác định thành viên nhóm")
    case .heirUndecided: self("heir undecided", "chưa rõ bên kế thừa")
    case .dueBeforeIssue: self("due before it was issued", "hạn trước ngày giao")
    case .inputDueAfterOutput:
      self("an input is due after its output", "đầu vào có hạn sau đầu ra")
    case .extensionAfterExpiry: self("extended after expiry", "gia hạn khi đã quá hạn")
    case .repeatedExtension: self("extended again and again", "gia hạn nhiều lần")
    case .deadlineShortenedIntoPast:
      self("deadline moved into the past", "rút hạn về quá khứ")
    case .lateEntry: self("recorded late", "ghi sổ chậm")
    case .doneBeforeIssue: self("done before it was issued", "hoàn thành trước khi giao")
    case .reportByStranger:
      self("report by somebody not responsible", "bên không liên quan báo cáo")
    case .selfApproval: self("approved by the claimant", "tự duyệt")
    case .approvedWithoutClaim: self("approved without a claim", "duyệt khi không có báo cáo")
    case .occurrenceMissed: self("rounds missed", "bỏ lỡ kỳ báo cáo")
    case .neverAcknowledged: self("nothing was ever reported", "chưa từng tiếp nhận, báo cáo")
    case .silent: self("silent for 30 days", "quá 30 ngày không báo cáo")
    case .doneWithoutProduct: self("done without a product", "hoàn thành không có sản phẩm")
    case .figuresDisagree: self("figures disagree", "số liệu không khớp")
    case .sixClear: self("one of the six clear points is missing", "chưa đủ “sáu rõ”")
    case .duplicateNumber: self("number used twice", "trùng số văn bản")
    case .retractedAfterDue: self("retracted after the deadline", "rút lại sau khi quá hạn")
    case .beyondRights: self("recorded beyond one's rights", "ghi sổ vượt thẩm quyền")
    case .keyNotInForce:
      self("recorded with a key not in force", "ghi sổ khi khóa không có hiệu lực")
    case .signatureInvalid: self("signature not valid", "chữ ký không hợp lệ")
    case .unsigned: self("not signed", "không có chữ ký")
    }
  }
}
