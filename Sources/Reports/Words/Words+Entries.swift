// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// What kind of entry an event is, as a noun.
  public func entry(_ type: EventType) -> String {
    switch type {
    case .ledgerOpened: self("opening of the ledger", "mở sổ")
    case .policyAdopted: self("policy", "quy định của sổ")
    case .calendarDeclared: self("calendar", "lịch làm việc")
    case .partyRegistered: self("registration", "ghi nhận cơ quan")
    case .partyRenamed: self("new name", "đổi tên")
    case .partySucceeded: self("succession", "kế thừa")
    case .groupJoined: self("joining of a group", "vào nhóm")
    case .groupLeft: self("leaving of a group", "ra khỏi nhóm")
    case .officeAssumed: self("taking up of a post", "nhận chức")
    case .officeVacated: self("leaving of a post", "thôi chức")
    case .noticeIssued: self("notice", "thông báo")
    case .directiveIssued: self("directive", "giao nhiệm vụ")
    case .directiveAmended: self("amendment", "điều chỉnh nhiệm vụ")
    case .directiveWithdrawn: self("withdrawal", "thu hồi nhiệm vụ")
    case .directiveSuperseded: self("replacement", "thay thế nhiệm vụ")
    case .assignmentMade: self("assignment", "phân công")
    case .assignmentEnded: self("end of an assignment", "thôi phân công")
    case .assignmentTransferred: self("transfer", "chuyển giao")
    case .statusReported: self("report", "báo cáo")
    case .completionApproved: self("approval", "duyệt hoàn thành")
    case .completionRecognised: self("recognition", "công nhận hoàn thành")
    case .completionReturned: self("return of a claim", "trả lại báo cáo")
    case .deadlineChanged: self("change of deadline", "điều chỉnh thời hạn")
    case .extensionRequested: self("request for more time", "đề nghị gia hạn")
    case .extensionRefused: self("refusal of more time", "từ chối gia hạn")
    case .reminderSent: self("reminder", "đôn đốc")
    case .petitionRaised: self("petition", "kiến nghị")
    case .petitionAnswered: self("answer to a petition", "trả lời kiến nghị")
    case .inspectionConcluded: self("inspection", "kiểm tra")
    case .measureRecorded: self("figure", "số liệu")
    case .eventRetracted: self("retraction", "rút lại")
    case .principalEnrolled: self("enrolment", "cấp quyền")
    case .principalRevoked: self("revocation", "thu hồi quyền")
    case .delegationGranted: self("delegation", "ủy quyền")
    case .delegationEnded: self("end of a delegation", "chấm dứt ủy quyền")
    case .submissionAttested: self("signature", "ký xác nhận")
    }
  }
}
