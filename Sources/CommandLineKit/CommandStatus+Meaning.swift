// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension CommandStatus {
  /// What the status says, in one sentence.
  public var meaning: LocalizedText {
    switch self {
    case .fine:
      LocalizedText(
        vi: "Xong; với verify: sổ nguyên vẹn (INTACT).",
        en: "Done; of verify: the ledger is INTACT.")
    case .conditionNotMet:
      LocalizedText(
        vi: "Điều kiện được hỏi không đúng.", en: "The condition that was asked about is not met.")
    case .misuse:
      LocalizedText(vi: "Dòng lệnh sai.", en: "The command line is wrong.")
    case .unwitnessed:
      LocalizedText(
        vi: "UNWITNESSED: chưa đủ nhân chứng ký.",
        en: "UNWITNESSED: not as many witnesses have signed as were asked for.")
    case .unverifiable:
      LocalizedText(
        vi: "UNVERIFIABLE: thiếu điều cần để kiểm chứng, như chữ ký hoặc tệp commit.",
        en: "UNVERIFIABLE: what is needed to tell is missing, such as a signature or the commit.")
    case .torn:
      LocalizedText(
        vi: "TORN: có dữ liệu thừa chưa từng được xác nhận; mọi điều đã xác nhận vẫn còn.",
        en: "TORN: bytes lie beyond what was acknowledged; everything acknowledged is there.")
    case .rolledBack:
      LocalizedText(
        vi: "ROLLED-BACK: sổ ngắn hơn trước.", en: "ROLLED-BACK: the ledger is shorter than it was."
      )
    case .forked:
      LocalizedText(
        vi: "FORKED: sổ có lịch sử khác với bản ta giữ.",
        en: "FORKED: the ledger has another history than the head that we hold.")
    case .tampered:
      LocalizedText(
        vi: "TAMPERED: dữ liệu đã ghi bị thay đổi.", en: "TAMPERED: recorded bytes were changed.")
    default: operationMeaning
    }
  }

  /// What a status of 65 and above says.
  private var operationMeaning: LocalizedText {
    switch self {
    case .badInput:
      LocalizedText(
        vi: "Dữ liệu vào sai; không có gì được ghi.", en: "The input is bad; nothing was written.")
    case .notALedger:
      LocalizedText(vi: "Không có sổ ở đây.", en: "There is no ledger here.")
    case .committedButUnreported:
      LocalizedText(
        vi: "Đã ghi nhưng không in được biên nhận; gửi lại cùng mã là an toàn.",
        en: "Committed, but the receipt could not be printed; sending the same id again is safe.")
    case .cannotCreate:
      LocalizedText(vi: "Không tạo được tệp hoặc thư mục.", en: "Something cannot be created.")
    case .inputOutput:
      LocalizedText(vi: "Đọc hoặc ghi bị lỗi.", en: "Reading or writing failed.")
    case .busy:
      LocalizedText(
        vi: "Sổ đang bận: tiến trình khác giữ khóa.",
        en: "The ledger is busy: another process holds the lock.")
    case .notAcknowledged:
      LocalizedText(
        vi: "Ghi bị lỗi giữa chừng; không sự kiện nào của lần này được xác nhận.",
        en: "The append failed half-way; none of its events is acknowledged.")
    case .notAllowed:
      LocalizedText(vi: "Không được phép.", en: "This is not allowed.")
    default:
      preconditionFailure("\(self) has its words elsewhere")
    }
  }

  /// The page of help with the whole table.
  public static var topic: HelpTopic {
    HelpTopic(
      name: "exit-statuses",
      summary: LocalizedText(
        vi: "Mã thoát của các lệnh.", en: "The statuses with which commands end."),
      body: LocalizedText(vi: table(in: .vietnamese), en: table(in: .english)))
  }

  /// One line a status.
  private static func table(in language: LanguageChoice) -> String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 4 - number.count) + number + "  "
        + status.meaning[language]
    }.joined(separator: "\n")
  }
}
