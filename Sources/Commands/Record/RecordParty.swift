// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Registers a party.
enum RecordParty: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "party",
    summary: .say(
      "Đăng ký một cơ quan, chức danh, người hoặc nhóm.",
      "Register an organisation, office, person or group."),
    operands: [.party],
    options: [
      .choice("kind", PartyKind.self, isRequired: true, "Loại.", "What it is."),
      .words("name", isRequired: true, "Tên đầy đủ.", "Its full name."),
      .words("short", "Tên viết tắt.", "Its short name."),
      .party("parent", "Cơ quan cấp trên.", "The party it belongs to."),
      .choice(
        "scope", GroupScope.self, "Với nhóm: đã rõ thành viên (closed) hay chưa (open).",
        "Of a group: whether its members are known."),
      .party("member", isRepeatable: true, "Với nhóm: thành viên.", "Of a group: a member."),
      .option(
        "size", .number,
        summary: .say(
          "Với nhóm: số thành viên theo văn bản.", "Of a group: how many members its source counts."
        )), .party("head", "Chức danh đứng đầu.", "The office that heads it."),
      .words("field", isRepeatable: true, "Lĩnh vực công tác.", "A field of its work."), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record party so-tai-chinh.2025 --kind organization --name \"Sở Tài chính\" "
          + "--parent ubnd-tinh",
        .say("Đăng ký Sở Tài chính.", "Register the department of finance."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .partyRegistered(
        PartyRegistered(
          party: try form.operand("party"), kind: try form.needWord("kind"),
          name: try form.needText("name"), short: try form.text("short"),
          parent: try form.id("parent"), scope: try form.word("scope"),
          members: try form.ids("member"), size: try form.integer("size"),
          head: try form.id("head"), fields: try form.texts("field"),
          basis: try form.text("basis")))
    ]
  }
}
