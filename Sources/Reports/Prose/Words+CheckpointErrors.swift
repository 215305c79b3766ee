// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Checkpoints

extension Words {
  /// Where and why bytes are no checkpoint, no cosignature or no receipt, and what to do.
  ///
  /// A clause without a full stop, to stand behind the name of a file.
  public func sentence(_ error: CheckpointFormatError) -> String {
    switch error {
    case .note(let error, let firstLine): sentence(error, firstLine: firstLine)
    case .linesMissing(let count):
      self(
        "a checkpoint has three lines, and here are \(number(count)); \(again)",
        "mốc kiểm chứng có ba dòng, ở đây chỉ có \(number(count)); \(again)")
    case .emptyLine(let line):
      at(line)
        + self("no line may be empty here; \(again)", "ở đây không được để dòng trống; \(again)")
    case .controlCharacter(let line):
      at(line)
        + self(
          "a control character stands here; \(again)", "ở đây có ký tự điều khiển; \(again)")
    case .number(let line):
      at(line)
        + self(
          "a number should stand here, in digits without a zero in front; \(again)",
          "ở đây phải là một số, không có chữ số 0 đứng đầu; \(again)")
    case .digest(let line):
      at(line)
        + self(
          "a hash of 44 characters should stand here; \(again)",
          "ở đây phải là mã băm gồm 44 ký tự; \(again)")
    case .emptyRootDiffers(let line):
      at(line)
        + self(
          "a ledger without events has another root than this; \(again)",
          "sổ chưa có sự kiện không thể có mã gốc này; \(again)")
    default: sentence(ofSignature: error)
    }
  }

  /// What is wrong with a signature below a checkpoint, or with a receipt.
  private func sentence(ofSignature error: CheckpointFormatError) -> String {
    switch error {
    case .signatureByteCount(let count):
      self(
        "the signature of the ledger has \(number(count)) bytes and should have 64; \(again)",
        "chữ ký của sổ dài \(number(count)) byte, đúng ra là 64; \(again)")
    case .cosignatureByteCount(let count):
      self(
        "the signature of a witness has \(number(count)) bytes and should have 72; \(again)",
        "chữ ký của nhân chứng dài \(number(count)) byte, đúng ra là 72; \(again)")
    case .timeOutside:
      self(
        "the time of a witness lies outside the calendar; \(again)",
        "thời điểm nhân chứng ký nằm ngoài lịch; \(again)")
    case .tooLong(_, let limit):
      self(
        "a receipt has at most \(number(limit)) bytes, and this is longer; check the file",
        "biên nhận dài nhiều nhất \(number(limit)) byte, ở đây dài hơn; hãy kiểm tra tệp")
    case .proofTitle:
      at(1)
        + self(
          "a receipt begins with “c2sp.org/tlog-proof@v1”; check whether this is the right file",
          "biên nhận bắt đầu bằng “c2sp.org/tlog-proof@v1”; hãy kiểm tra có đúng tệp không")
    case .indexMissing(let line):
      at(line)
        + self(
          "“index” and a number should stand here; \(again)",
          "ở đây phải là “index” và một số; \(again)")
    case .extra(let line):
      at(line)
        + self(
          "the event behind “extra” is not readable base64; \(again)",
          "sự kiện sau “extra” không phải base64 đọc được; \(again)")
    case .tooManyDigests(let limit):
      self(
        "a receipt has at most \(number(limit)) hashes, and here are more; \(again)",
        "biên nhận có nhiều nhất \(number(limit)) mã băm, ở đây nhiều hơn; \(again)")
    case .checkpointMissing:
      self(
        "no blank line and checkpoint follow the hashes; \(again)",
        "sau các mã băm không có dòng trống và mốc kiểm chứng; \(again)")
    default:
      self("this is written otherwise than it must be", "nội dung không viết đúng dạng")
    }
  }

  /// How to come by a file that is whole.
  private var again: String {
    self("get the file again from where it came", "hãy lấy lại tệp từ nơi đã gửi")
  }

  /// The line where something stands.
  private func at(_ line: Int) -> String {
    self("line \(line): ", "dòng \(line): ")
  }
}
