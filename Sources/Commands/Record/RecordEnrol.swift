// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Gives somebody who records a key and rights.
enum RecordEnrol: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "enrol",
    summary: .say(
      "Cấp khóa và quyền cho người ghi sổ.", "Give somebody who records a key and rights."),
    discussion: .say(
      "Cấp lại thì khóa và quyền mới thay khóa và quyền cũ từ đó về sau. Khi sổ yêu cầu chữ ký, "
        + "người đầu tiên có quyền enrol không cần ai cấp. Quyền: record ghi văn bản, assign phân "
        + "công, report báo cáo, approve duyệt, extend gia hạn, enrol cấp quyền, sign ký thay mặt "
        + "sổ.",
      "Enrolled again, the new key and rights replace the old from there on. Where the ledger "
        + "asks for signatures, the first with the right enrol is enrolled by anybody. Rights: "
        + "record documents, assign, report, approve, extend, enrol others, sign for the ledger."),
    operands: [.principal],
    options: [
      .words("name", isRequired: true, "Họ tên hoặc bộ phận.", "The name of the person or desk."),
      .party("party", isRequired: true, "Thuộc cơ quan nào.", "The party it belongs to."),
      .option(
        "key", .say("KHÓA", "KEY"), isRequired: true,
        summary: .say(
          "Khóa công khai, nguyên dòng trong tệp .pub: “ssh-ed25519 AAAA…”.",
          "The public key, the line of the .pub file: “ssh-ed25519 AAAA…”.")),
      .option(
        "may", .say("QUYỀN", "RIGHTS"), isRepeatable: true, isRequired: true,
        summary: .say(
          "Được làm gì: record,assign,report,approve,extend,enrol,sign.",
          "What it may do: record,assign,report,approve,extend,enrol,sign.")),
    ] + OptionDescription.interval,
    examples: [
      CommandExample(
        "chidao record enrol van-thu --name \"Văn thư UBND tỉnh\" --party van-phong "
          + "--key \"$(cat van-thu.pub)\" --may record,assign,extend",
        .say("Cấp quyền cho văn thư.", "Enrol the clerk."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    var rights: Set<Right> = []
    for typed in form.arguments.strings("may") {
      for part in typed.split(separator: ",", omittingEmptySubsequences: false) {
        rights.insert(try TypedForm.word(String(part), at: "--may"))
      }
    }
    return [
      .principalEnrolled(
        PrincipalEnrolled(
          principal: try form.operand("principal"), name: try form.needText("name"),
          party: try form.needID("party"), key: try key(form), may: rights,
          from: try form.instant("from"), until: try form.instant("until")))
    ]
  }

  /// The key of `--key`; the comment that a .pub file has behind it is left out.
  private static func key(_ form: TypedForm) throws(FormError) -> SignerKey {
    let typed = try form.needText("key")
    let words = typed.split { $0 == " " || $0 == "\n" }.prefix(2).joined(separator: " ")
    return try TypedForm.reading(words, at: "--key") { (text) throws(ValueError) in
      try SignerKey(text)
    }
  }
}
