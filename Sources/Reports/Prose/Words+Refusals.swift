// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// Which rule an event breaks, in which field, and what to do.
  ///
  /// It begins without a capital, to stand behind a place: many begin with an identifier.
  public func sentence(_ refusal: Refusal) -> String {
    (refusal.field.isEmpty ? "" : "\(refusal.field): ") + sentence(refusal.reason) + "."
  }

  /// Which rule is broken.
  private func sentence(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .ledgerNotOpened:
      self("the ledger has not been opened yet", "sổ chưa được mở")
    case .ledgerAlreadyOpened:
      self("the ledger is open already", "sổ đã được mở từ trước")
    case .openingStands:
      self("the opening of the ledger cannot be retracted", "không thể rút sự kiện mở sổ")
    case .missing:
      self("this is missing; add it", "thiếu nội dung này; hãy bổ sung")
    case .outOfPlace:
      self(
        "this does not belong to an event of this kind; leave it out",
        "nội dung này không thuộc loại sự kiện này; hãy bỏ đi")
    case .repeated(let name):

      self("“\(name)” stands there twice; keep one", "“\(name)” bị lặp lại; chỉ giữ một")
    case .selfReference:

      self(
        "it refers to itself; name another", "không thể dẫn chiếu đến chính nó; hãy nêu mã khác")
    case .outOfRange(let value, let allowed) where allowed.upperBound == .max:
      self(
        "\(value) is too small; it is at least \(allowed.lowerBound)",
        "\(value) quá nhỏ; phải từ \(allowed.lowerBound) trở lên")
    case .outOfRange(let value, let allowed):
      self(
        "\(value) lies outside \(allowed.lowerBound)…\(allowed.upperBound)",
        "\(value) nằm ngoài khoảng \(allowed.lowerBound)…\(allowed.upperBound)")
    case .reversed:
      self(
        "the end lies before the beginning; correct one of them",
        "thời điểm cuối trước thời điểm đầu; hãy sửa một trong hai")
    case .nothingChanged:

      self(
        "the event would change nothing; say what changes",
        "sự kiện không làm thay đổi gì; hãy nêu nội dung thay đổi")
    default: sentence(ofUnknown: reason)
    }
  }

  /// Which name is unknown, or taken.
  private func sentence(ofUnknown reason: Refusal.Reason) -> String {
    switch reason {
    case .duplicateEvent(let id): taken(self("event", "sự kiện"), id.rawValue)
    case .duplicateParty(let id): taken(self("party", "cơ quan, cá nhân, nhóm"), id.rawValue)
    case .duplicateNotice(let id): taken(self("notice", "thông báo"), id.rawValue)
    case .duplicateDirective(let id): taken(self("directive", "nhiệm vụ"), id.rawValue)
    case .duplicatePetition(let id): taken(self("petition", "kiến nghị"), id.rawValue)
    case .unknownEvent(let id): unknown(self("event", "sự kiện"), id.rawValue) + checkTheName
    case .unknownParty(let id):
      unknown(self("party", "cơ quan, cá nhân, nhóm"), id.rawValue)
        + self("; register it first", "; hãy đăng ký trước")
    case .unknownNotice(let id): unknown(self("notice", "thông báo"), id.rawValue) + checkTheName
    case .unknownDirective(let id):
      unknown(self("directive", "nhiệm vụ"), id.rawValue) + checkTheName
    case .unknownPetition(let id):
      unknown(self("petition", "kiến nghị"), id.rawValue) + checkTheName
    default: sentence(ofParties: reason)
    }
  }

  /// What parties, groups and offices do not allow.
  private func sentence(ofParties reason: Refusal.Reason) -> String {
    switch reason {
    case .wrongKind(let party, let kind, let expected):
      self(
        "\(party) is registered as “\(partyKind(kind))”, and “\(partyKind(expected))” is needed",
        "\(party) được đăng ký là \(partyKind(kind)), ở đây cần \(partyKind(expected))")
    case .groupWithoutMembers:
      self(
        "a closed group names its members or says how many they are; otherwise its scope is open",
        "nhóm có phạm vi closed phải nêu thành viên hoặc số thành viên; nếu không thì ghi open")
    case .alreadyMember(let party):
      self("\(party) is a member already", "\(party) đã là thành viên")
    case .notMember(let party):
      self("\(party) is not a member", "\(party) không phải là thành viên")
    case .membershipCycle(let party):
      self(
        "through \(party) the group would contain itself", "qua \(party), nhóm sẽ chứa chính nó")
    case .parentCycle(let party):
      self(
        "below \(party) the party would stand below itself; name another parent",
        "nếu trực thuộc \(party), cơ quan sẽ trực thuộc chính nó; hãy nêu cơ quan cấp trên khác")
    case .partyEnded(let party):
      self("\(party) has ended before", "\(party) đã kết thúc từ trước")
    case .successionCycle(let party):
      self(
        "the heirs would lead back to \(party)", "chuỗi kế thừa sẽ quay lại \(party)")
    case .alreadyInOffice(let person):
      self("\(person) holds the office already", "\(person) đang giữ chức này")
    case .notInOffice(let person):
      self("\(person) does not hold the office", "\(person) không giữ chức này")
    default: sentence(ofDirectives: reason)
    }
  }

  /// What directives, their roles and their deadlines do not allow.
  private func sentence(ofDirectives reason: Refusal.Reason) -> String {
    switch reason {
    case .directiveEnded(let directive, let since):
      self(
        "\(directive) has not been in force since \(instant(since))",
        "\(directive) hết hiệu lực từ \(instant(since))")
    case .replacementCycle(let directive):
      self(
        "through \(directive) the directive would be replaced by itself; name another",
        "qua \(directive), nhiệm vụ sẽ được thay thế bằng chính nó; hãy nêu nhiệm vụ khác")
    case .alreadyAssigned(let party, let role, let giving):
      self(
        "\(party) has the role already (\(self.role(role))), by event \(giving); leave it out here,"
          + " or retract that event first",
        "\(party) đã có vai trò \(self.role(role)) theo sự kiện \(giving); hãy bỏ ở đây, hoặc rút"
          + " sự kiện đó trước")
    case .notAssigned(let party, let role):
      self(
        "\(party) does not have the role: \(self.role(role))",
        "\(party) không có vai trò \(self.role(role))")
    case .notRecurring:
      self(
        "the directive does not recur, so it has no periods",
        "nhiệm vụ không định kỳ nên không có kỳ báo cáo")
    case .wrongPeriod(let period, let frequency):
      self(
        "\(period) is not a period of a duty that comes round \(self.frequency(frequency))",
        "\(period) không phải là kỳ của nhiệm vụ \(self.frequency(frequency))")
    case .noRound(let period, let since, let until):
      self(
        "the duty has no round of \(self.period(period)): rounds are those that fall due after "
          + instant(since) + (until.map { " and begin by the \(lastInTime($0))" } ?? "")
          + "; name one of them",
        "nhiệm vụ không có kỳ \(self.period(period)): chỉ có các kỳ đến hạn sau \(instant(since))"
          + (until.map { " và bắt đầu chậm nhất \(lastInTime($0))" } ?? "")
          + "; hãy nêu một trong các kỳ đó")
    case .dueDisagrees(let stated, let computed):
      self(
        "it says \(fullInstant(stated)), while rule and policy give \(due(computed)); write the"
          + " latter",
        "ở đây ghi \(fullInstant(stated)), trong khi theo quy tắc là \(due(computed)); hãy ghi"
          + " theo quy tắc")
    case .deadlineUnchanged(let due):
      self(
        "the deadline in force is \(fullInstant(due)) already",
        "hạn hiện hành đã là \(fullInstant(due))")
    default: sentence(ofWork: reason)
    }
  }

  /// What reports, claims, requests and corrections do not allow.
  private func sentence(ofWork reason: Refusal.Reason) -> String {
    switch reason {
    case .timeInFuture(let time, let now):
      self(
        "\(fullInstant(time)) lies in the future; now is \(fullInstant(now)); record it when it has"
          + " happened",
        "\(fullInstant(time)) ở tương lai; bây giờ là \(fullInstant(now)); hãy ghi khi việc"
          + " đã xảy ra"
      )
    case .dayOutsideYear(let day):
      self("\(self.day(day)) is not in that year", "\(self.day(day)) không thuộc năm đó")
    case .nothingClaimed(let id):
      self(
        "event \(id) is no claim of completion of this party on this directive",
        "sự kiện \(id) không phải là báo cáo hoàn thành của cơ quan này về nhiệm vụ này")
    case .alreadyDecided(let id, let decision):
      self(
        "the claim \(id) has been decided on: \(self.decision(decision))",
        "báo cáo hoàn thành \(id) đã có quyết định: \(self.decision(decision))")
    case .notApproved(let id):
      self("the claim \(id) has not been approved", "báo cáo hoàn thành \(id) chưa được duyệt")
    case .nothingRequested(let id):
      self(
        "event \(id) is no request for more time on this directive",
        "sự kiện \(id) không phải là đề nghị gia hạn của nhiệm vụ này")
    case .requestOfAnother(let id, let party):
      self(
        "the request \(id) is of \(party), for which this is not meant; name \(party) too, or "
          + "leave the request out",
        "đề nghị gia hạn \(id) là của \(party), không thuộc các bên được nêu; hãy nêu thêm "
          + "\(party) hoặc bỏ đề nghị này")
    case .alreadySettled(let id):
      self(
        "the request \(id) has been granted or refused",
        "đề nghị gia hạn \(id) đã được trả lời")
    case .alreadyRetracted(let id):
      self("event \(id) has been retracted before", "sự kiện \(id) đã được rút từ trước")
    case .cannotReturn(let id, let reason):
      self(
        "event \(id) would count again, which the rules refuse by now: \(sentence(reason))",
        "sự kiện \(id) sẽ có hiệu lực trở lại, nhưng quy tắc nay không cho phép: "
          + sentence(reason))
    default: sentence(ofAuthority: reason)
    }
  }

  /// That a name is taken.
  private func taken(_ kind: String, _ id: String) -> String {
    self(
      "the \(kind) “\(id)” is there already; choose another identifier",
      "đã có \(kind) “\(id)”; hãy dùng mã khác")
  }

  /// What to do about a name that is unknown.
  private var checkTheName: String {
    self("; check how it is written, or record it first", "; hãy kiểm tra mã, hoặc ghi sổ trước")
  }

  /// That a name is unknown.
  private func unknown(_ kind: String, _ id: String) -> String {
    self("the ledger has no \(kind) “\(id)”", "sổ không có \(kind) “\(id)”")
  }

  /// A computed due instant, or that there is none.
  private func due(_ instant: Instant?) -> String {
    instant.map(fullInstant) ?? self("none", "không có")
  }
}
