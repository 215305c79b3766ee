// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Digests
import Directives
import Inquiries

/// Records a notice of conclusion.
enum RecordNotice: RecordCommand {
  /// The most bytes of a file whose digest is taken.
  private static let fileByteCountLimit = 256 << 20

  /// How it is typed.
  static let description = CommandDescription(
    name: "notice",
    summary: .say("Ghi một thông báo kết luận.", "Record a notice of conclusion."),
    discussion: .say(
      "Chỗ nào văn bản để trống thì để trống và ghi bằng --gap; không suy đoán. "
        + "Nếu không có --time, thông báo có hiệu lực từ ngày kết luận.",
      "What the document leaves blank is left out and named with --gap; nothing is guessed. "
        + "Without --time the notice takes effect on the day of the decision."),
    operands: [
      OperandDescription("notice", .id, summary: .say("Mã thông báo.", "The notice."))
    ],
    options: [
      .words("title", isRequired: true, "Trích yếu.", "What it is about."),
      .words(
        "kind", "Loại văn bản; mặc định “Thông báo”.",
        "The kind of document; by default “Thông báo”."),
      .party("issuer", isRequired: true, "Cơ quan ban hành.", "The organ that issued it."),
      .option(
        "decided", .day, isRequired: true,
        summary: .say("Ngày họp, ngày kết luận.", "The day of the meeting or conclusion.")),
      .words("number", "Số, ký hiệu.", "Its number and symbol."),
      .words("dated", "Ngày ghi trên văn bản.", "Its date as printed."),
      .party("concluder", "Người kết luận.", "The person who concluded."),
      .party("concluder-office", "Chức danh kết luận.", "The post from which it was concluded."),
      .party("concluder-party", "Cơ quan kết luận.", "The body that concluded."),
      .party("signatory", "Người ký.", "Who signed it."),
      .party("signatory-office", "Chức danh người ký.", "The post of the signatory."),
      .words("capacity", "Tư cách ký, ví dụ “TL. CHỦ TỊCH”.", "In what capacity it was signed."),
      .option(
        "cite", .say("SỐ[|NGÀY[|NƠI BAN HÀNH]]", "NUMBER[|DAY[|ISSUER]]"), isRepeatable: true,
        summary: .say("Văn bản được viện dẫn.", "A document it refers to.")),
      .words("recipient", isRepeatable: true, "Nơi nhận.", "To whom it was sent."),
      .option(
        "file", .say("TỆP", "FILE"), kind: .file,
        summary: .say(
          "Tệp văn bản; chỉ ghi tên và mã SHA-256.", "The file; its name and SHA-256 are kept.")),
      .words(
        "gap", isRepeatable: true, "Điều văn bản để trống.", "What the document leaves blank."),
    ],
    examples: [
      CommandExample(
        "chidao record notice tb-2026 --title \"Kết luận phiên họp tháng 5\" --issuer van-phong "
          + "--decided 28/5/2026 --gap \"số văn bản\"",
        .say("Ghi thông báo chưa có số.", "Record a notice that has no number yet."))
    ])

  /// A notice takes effect with the decision, not with its date.
  static func defaultTime(_ form: TypedForm) throws(FormError) -> Instant? {
    Instant(startOf: try form.needDay("decided"), in: form.offset)
  }

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    [
      .noticeIssued(
        NoticeIssued(
          notice: try form.operand("notice"), title: try form.needText("title"),
          kind: try form.text("kind") ?? "Thông báo", issuer: try form.needID("issuer"),
          number: try form.text("number"), dated: try form.text("dated"),
          decided: try form.needDay("decided"), concluder: try concluder(form),
          signatory: try signatory(form), cites: try cites(form),
          recipients: try form.texts("recipient"), file: try file(form),
          gaps: try form.texts("gap")))
    ]
  }

  /// Who concluded, as far as given.
  private static func concluder(_ form: TypedForm) throws(FormError) -> Concluder? {
    let concluder = Concluder(
      party: try form.id("concluder-party"), office: try form.id("concluder-office"),
      person: try form.id("concluder"))
    return concluder == Concluder() ? nil : concluder
  }

  /// Who signed, as far as given.
  private static func signatory(_ form: TypedForm) throws(FormError) -> Signatory? {
    guard let person: PartyID = try form.id("signatory") else {
      for other in ["signatory-office", "capacity"] where form.arguments.string(other) != nil {
        throw .needs(place: "--\(other)", other: "--signatory")
      }
      return nil
    }
    return Signatory(
      person: person, office: try form.id("signatory-office"), capacity: try form.text("capacity"))
  }

  /// The documents it refers to.
  private static func cites(_ form: TypedForm) throws(FormError) -> [DocumentCitation] {
    try form.texts("cite").map { typed throws(FormError) in
      let parts = typed.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard (1...3).contains(parts.count), !parts[0].isEmpty else {
        throw .notOfForm(place: "--cite", text: typed, form: "NUMBER|DAY|ISSUER")
      }
      let day = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
      return DocumentCitation(
        number: try TypedForm.normalised(parts[0], at: "--cite"),
        date: try day.map { text throws(FormError) in try TypedForm.day(text, at: "--cite") },
        issuer: parts.count > 2 ? try TypedForm.normalised(parts[2], at: "--cite") : nil)
    }
  }

  /// The file it was read from, bound by its digest.
  private static func file(_ form: TypedForm) throws(FormError) -> FileReference? {
    guard let path = form.arguments.string("file") else { return nil }
    var hash = SHA256()
    var byteCount = 0
    let read = form.run.context.readChunks(path, fileByteCountLimit) { chunk in
      hash.update(Array(chunk))
      byteCount += chunk.count
      return true
    }
    if case .failure(let failure) = read { throw .file(failure) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return FileReference(
      name: try TypedForm.normalised(name, at: "--file"),
      sha256: hash.digest.hexadecimal, byteCount: Int64(byteCount))
  }
}
