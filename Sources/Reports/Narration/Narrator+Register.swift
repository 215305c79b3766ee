// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Directives

extension Narrator {
  /// The ledger begins.
  func sentence(_ event: LedgerOpened) -> String {
    words(
      "Ledger “\(event.name)” opened, deadlines read as \(words.policy(event.policy))",
      "Mở sổ “\(event.name)”, cách tính hạn: \(words.policy(event.policy))")
      + (event.signatures.map { "; \(words.demand($0))" } ?? "")
  }

  /// Another reading of deadlines.
  func sentence(_ event: PolicyAdopted) -> String {
    let reading = event.policy.map {
      words("deadlines are read as \(words.policy($0))", "cách tính hạn: \(words.policy($0))")
    }
    let parts = [reading, event.signatures.map(words.demand)].compactMap { $0 }
    return words("From now on ", "Từ nay ") + parts.joined(separator: "; ") + basis(event.basis)
  }

  /// A working calendar.
  func sentence(_ event: CalendarDeclared) -> String {
    let free = words.count(event.holidays.count, "holiday", "ngày nghỉ")
    let worked = words.count(event.workdays.count, "make-up day", "ngày làm bù")
    return words("Working calendar of \(event.year)", "Lịch làm việc năm \(event.year)")
      + ": \(free), \(worked)"
      + basis(event.basis)
  }

  /// A party becomes known.
  func sentence(_ event: PartyRegistered) -> String {
    let kind = words.partyKind(event.kind)
    let members =
      event.members.isEmpty
      ? "" : ", " + words.count(event.members.count, "member", "thành viên")
    return words(
      "\(event.name) registered (\(kind)\(members))", "Ghi nhận \(event.name) (\(kind)\(members))")
      + basis(event.basis)
  }

  /// A party gets another name.
  func sentence(_ event: PartyRenamed) -> String {
    words(
      "\(event.party) is renamed \(event.name)", "\(event.party) đổi tên thành \(event.name)")
      + basis(event.basis)
  }

  /// A party ends.
  func sentence(_ event: PartySucceeded) -> String {
    let heirs = event.heirs.map { heir in
      heir.fields.isEmpty
        ? name(heir.party) : "\(name(heir.party)) (\(heir.fields.joined(separator: ", ")))"
    }
    let list = heirs.joined(separator: ", ")
    let sentence =
      heirs.isEmpty
      ? words(
        "\(name(event.party)) ends; no heir is named",
        "\(name(event.party)) kết thúc hoạt động, chưa rõ bên kế thừa")
      : words(
        "\(name(event.party)) ends; taken over by \(list)",
        "\(name(event.party)) kết thúc hoạt động, bên kế thừa: \(list)")
    return sentence + basis(event.basis)
  }

  /// A party becomes a member of a group.
  func sentence(_ event: GroupJoined) -> String {
    words(
      "\(name(event.member)) joins \(name(event.group))",
      "\(name(event.member)) vào nhóm \(name(event.group))") + basis(event.basis)
  }

  /// A party leaves a group.
  func sentence(_ event: GroupLeft) -> String {
    words(
      "\(name(event.member)) leaves \(name(event.group))",
      "\(name(event.member)) ra khỏi nhóm \(name(event.group))") + basis(event.basis)
  }

  /// A person takes up a post.
  func sentence(_ event: OfficeAssumed) -> String {
    let capacity = event.capacity.map { " (\($0))" } ?? ""
    return words(
      "\(name(event.person)) takes up the post \(name(event.office))\(capacity)",
      "\(name(event.person)) giữ chức \(name(event.office))\(capacity)") + basis(event.basis)
  }

  /// A person leaves a post.
  func sentence(_ event: OfficeVacated) -> String {
    words(
      "\(name(event.person)) leaves the post \(name(event.office))",
      "\(name(event.person)) thôi giữ chức \(name(event.office))") + basis(event.basis)
  }

  /// An earlier event was recorded in error.
  func sentence(_ event: EventRetracted) -> String {
    let replacement =
      event.replacement.map { words("; see \($0) instead", "; thay bằng \($0)") } ?? ""
    return words(
      "Entry \(event.event) was recorded in error\(replacement)",
      "Ghi nhầm sự kiện \(event.event), nay rút lại\(replacement)") + reason(event.reason)
  }
}
