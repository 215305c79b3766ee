// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// Why a text is not a value of the domain, and how to write it.
  public func sentence(_ error: ValueError) -> String {
    switch error {
    case .length(of: .decimal, _, let limit):
      self(
        "a decimal number has at most \(limit) digits; round it or change its unit",
        "số thập phân có nhiều nhất \(limit) chữ số; hãy làm tròn hoặc đổi đơn vị")
    case .length(of: let form, let byteCount, let limit):
      self(
        "\(name(form)) has 1 to \(limit) bytes and this one has \(byteCount)",
        "\(name(form)) dài từ 1 đến \(limit) byte, ở đây là \(byteCount)")
    case .byte(let byte, let offset, in: let form):
      self(
        "\(shown(byte)) may not stand at byte \(offset) of \(name(form)); write \(shape(form))",
        "\(shown(byte)) không được đứng ở byte \(offset) của \(name(form)); hãy viết \(shape(form))"
      )
    case .malformed(let form):
      self(
        "this is not \(name(form)); write \(shape(form))",
        "đây không phải là \(name(form)); hãy viết \(shape(form))")
    case .nonexistent(.instant), .nonexistent(.clockTime):
      self(
        "there is no such time; the hours go from 00 to 23, minutes and seconds from 00 to 59, and"
          + " the years from 1 to 9998",
        "không có thời điểm như vậy; giờ từ 00 đến 23, phút và giây từ 00 đến 59, năm từ 1 đến"
          + " 9998")
    case .nonexistent(.offset):
      self(
        "there is no such offset from UTC; offsets go from -14:00 to +14:00",
        "không có múi giờ như vậy; múi giờ từ -14:00 đến +14:00")
    case .nonexistent(let form):
      self(
        "there is no such \(bareName(form)) in the calendar; check the year, the month and the day",
        "không có \(name(form)) như vậy trong lịch; hãy kiểm tra lại ngày, tháng, năm")
    case .notCanonical(.instant):
      self(
        "the time is not in the ledger's offset; write it with \(offset)",
        "thời điểm không theo múi giờ của sổ; hãy viết với \(offset)")
    case .notCanonical(let form):
      self(
        "\(name(form)) is written in another way than the only one allowed; write \(shape(form))",
        "\(name(form)) không viết theo dạng duy nhất được phép; hãy viết \(shape(form))")
    }
  }

  /// The name of a form with its article.
  private func name(_ form: ValueForm) -> String {
    switch form {
    case .identifier: self("an identifier", "mã định danh")
    case .eventIdentifier: self("an event identifier", "mã sự kiện")
    case .day: self("a day", "ngày")
    case .instant: self("a time", "thời điểm")
    case .clockTime: self("a time of day", "giờ trong ngày")
    case .offset: self("an offset from UTC", "độ lệch múi giờ")
    case .period: self("a period", "kỳ")
    case .decimal: self("a decimal number", "số thập phân")
    case .sha256: self("a SHA-256 digest", "mã băm SHA-256")
    case .sequence: self("a sequence number", "số thứ tự")
    case .leafHash: self("a leaf hash", "mã băm của dòng")
    case .signerKey: self("a public key", "khóa công khai")
    case .submissionDigest: self("a SHA-256 digest in base64", "mã băm SHA-256 dạng base64")
    }
  }

  /// The name of a form without its article.
  private func bareName(_ form: ValueForm) -> String {
    let name = name(form)
    return String(name.split(separator: " ", maxSplits: 1).last ?? Substring(name))
  }

  /// How a form is written.
  private func shape(_ form: ValueForm) -> String {
    switch form {
    case .identifier:
      self(
        "lower-case letters, digits, “.”, “_”, “/” and “-”, beginning with a letter or digit",
        "chữ thường không dấu, chữ số, “.”, “_”, “/” và “-”, bắt đầu bằng chữ hoặc số")
    case .eventIdentifier:
      self(
        "letters, digits and “.”, “_”, “:”, “/”, “#”, “-”",
        "chữ không dấu, chữ số và “.”, “_”, “:”, “/”, “#”, “-”")
    case .day: self("it as 2026-06-22", "dạng 2026-06-22")
    case .instant: self("it as 2026-06-22T09:30:00+07:00", "dạng 2026-06-22T09:30:00+07:00")
    case .clockTime: self("it as 09:30", "dạng 09:30")
    case .offset: self("it as +07:00", "dạng +07:00")
    case .period:
      self(
        "2026, 2026-H1, 2026-Q3, 2026-07, 2026-W28 or 2026-07-15",
        "2026, 2026-H1, 2026-Q3, 2026-07, 2026-W28 hoặc 2026-07-15")
    case .decimal:
      self("digits with at most one point, such as 65.2", "chữ số và một dấu chấm, ví dụ 65.2")
    case .sha256: self("64 lower-case hexadecimal digits", "64 chữ số thập lục phân viết thường")
    case .sequence: self("twelve digits", "12 chữ số")
    case .leafHash: self("44 characters of base64", "44 ký tự base64")
    case .signerKey:
      self(
        "the first two words of the .pub file, “ssh-ed25519 AAAA…”, without the comment",
        "hai từ đầu của tệp .pub, “ssh-ed25519 AAAA…”, bỏ phần ghi chú")
    case .submissionDigest: self("44 characters of base64", "44 ký tự base64")
    }
  }

  /// A byte as people know it, with its number.
  public func shown(_ byte: UInt8) -> String {
    let number = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    let isPrintable = (0x21...0x7E).contains(byte)
    return isPrintable ? "“\(Character(Unicode.Scalar(byte)))”" : "byte \(number)"
  }
}
