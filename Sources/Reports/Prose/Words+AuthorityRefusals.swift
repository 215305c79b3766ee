// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Directives

extension Words {
  /// What keys, rights and signatures do not allow.
  func sentence(ofAuthority reason: Refusal.Reason) -> String {
    switch reason {
    case .authorityStands(let id):
      self(
        "event \(id) is about keys, rights or signatures and is never retracted; revoke, end or "
          + "enrol anew",
        "sự kiện \(id) nói về khóa, quyền hoặc chữ ký nên không thể rút lại; hãy thu hồi, chấm dứt "
          + "hoặc cấp quyền lại")
    case .keyTaken(let principal):
      self(
        "the key belongs to \(principal); make another with ssh-keygen -t ed25519",
        "khóa này là của \(principal); hãy tạo khóa khác bằng ssh-keygen -t ed25519")
    case .notEnrolled(let principal):
      self(
        "\(principal) has no key in this ledger, or it was revoked; enrol first",
        "\(principal) chưa được cấp quyền trong sổ này hoặc đã bị thu hồi; hãy cấp quyền trước")
    case .notDelegated(let principal, let party):
      self(
        "\(principal) was not allowed to act for \(party)",
        "\(principal) không được ủy quyền thay \(party)")
    case .signedByAnother(let actor):
      self(
        "everybody signs what they have recorded themselves, and this is recorded by \(actor)",
        "mỗi người chỉ ký nội dung do chính mình ghi, ở đây người ghi là \(actor)")
    case .notRightBefore(let id):
      self(
        "event \(id) does not stand right before the signature, in the order in which it was "
          + "signed; send the whole submission again",
        "sự kiện \(id) không đứng ngay trước chữ ký theo đúng thứ tự đã ký; hãy gửi lại toàn bộ")
    default: sentence(ofRights: reason)
    }
  }

  /// What the rights of a principal do not reach.
  func sentence(ofRights reason: Refusal.Reason) -> String {
    switch reason {
    case .notPrincipal(let actor):
      self(
        "\(actor) is not enrolled; this can be recorded by enrolled people only",
        "\(actor) chưa được cấp quyền; nội dung này chỉ người được cấp quyền mới được ghi")
    case .keyNotInForce(let actor):
      self(
        "key and rights of \(actor) are not in force: revoked, not yet begun or over",
        "khóa và quyền của \(actor) không có hiệu lực: đã bị thu hồi, chưa đến hoặc đã hết thời hạn"
      )
    case .rightMissing(let actor, let right):
      self(
        "\(actor) does not have the right: \(self.right(right))",
        "\(actor) không có quyền \(self.right(right))")
    case .notOfOffice(let actor, let issuer):
      self(
        "\(actor) does not act for \(issuer), which issued the notice; a delegation is needed",
        "\(actor) không được ghi thay \(issuer), nơi ban hành thông báo; cần có ủy quyền")
    case .notActingFor(let actor, let party):
      self(
        "\(actor) does not act for \(party); a delegation is needed",
        "\(actor) không được ghi thay \(party); cần có ủy quyền")
    case .ownClaim, .ownRecord, .notDecider: sentence(ofDecision: reason)
    case .lastEnroller(let actor):
      self(
        "\(actor) is the last who may enrol, and after this nobody ever could; enrol another with "
          + "that right first",
        "\(actor) là người cuối cùng có quyền cấp quyền, sau đó không ai cấp quyền được nữa; hãy "
          + "cấp quyền này cho người khác trước")
    case .noEnroller:
      self(
        "nobody who may enrol would be in force, and nobody new could be taken in; first enrol "
          + "somebody with that right, in force at once and without an end",
        "sẽ không ai có quyền cấp quyền còn hiệu lực nên không thể thêm người mới; trước hết hãy "
          + "cấp quyền này cho một người, có hiệu lực ngay và không đặt thời hạn kết thúc")
    case .unsigned:
      self(
        "this has to be signed; add --sign KEY",
        "nội dung này phải có chữ ký; hãy thêm --sign KHÓA")
    default: self("the event makes no sense here", "sự kiện không hợp lý ở đây")
    }
  }

  /// Why somebody does not decide.
  private func sentence(ofDecision reason: Refusal.Reason) -> String {
    switch reason {
    case .ownClaim(let party):
      self(
        "a claim or a request of \(party) is decided on by somebody who does not act for it",
        "báo cáo hoàn thành hoặc đề nghị của \(party) phải do người không thay mặt \(party) quyết "
          + "định")
    case .ownRecord(let actor):
      self(
        "\(actor) has recorded itself what is decided on here; somebody else decides",
        "\(actor) là người ghi nội dung đang được quyết định; phải do người khác quyết định")
    case .notDecider(let party, let deciders): sentence(party, isNoneOf: deciders)
    default: self("the event makes no sense here", "sự kiện không hợp lý ở đây")
    }
  }

  /// Why a party does not decide, and who did at that time; the first few of them.
  private func sentence(_ party: PartyID, isNoneOf deciders: Deciders) -> String {
    let directive = deciders.directive
    let reason =
      switch deciders.question {
      case .completion:
        self(
          "\(party) does not decide on claims in \(directive); a monitor, an appraiser, a "
            + "receiver, the issuer or the concluder does",
          "\(party) không có thẩm quyền quyết định việc hoàn thành nhiệm vụ \(directive); thẩm "
            + "quyền thuộc bên theo dõi, thẩm định, tiếp nhận, nơi ban hành hoặc người kết luận")
      case .recognition:
        self(
          "\(party) does not recognise claims in \(directive); a monitor, an appraiser, a "
            + "receiver, the issuer, the concluder or a party above them does",
          "\(party) không có thẩm quyền công nhận kết quả nhiệm vụ \(directive); thẩm quyền thuộc "
            + "bên theo dõi, thẩm định, tiếp nhận, nơi ban hành, người kết luận hoặc cấp trên")
      case .moreTime:
        self(
          "\(party) does not decide on more time for \(directive); the issuer, the concluder or a "
            + "party above them does",
          "\(party) không có thẩm quyền quyết định gia hạn nhiệm vụ \(directive); thẩm quyền thuộc "
            + "nơi ban hành, người kết luận hoặc cấp trên")
      }
    let named =
      deciders.parties.prefix(5).map(\.rawValue) + (deciders.parties.count > 5 ? ["…"] : [])
    let names = named.isEmpty ? self("nobody", "chưa có ai") : named.joined(separator: ", ")
    return reason + self(" (at ", " (tại thời điểm ") + instant(deciders.time) + ": \(names))"
  }
}
