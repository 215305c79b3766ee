// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Digests
public import Journals
public import PosixFiles

extension Words {
  /// Why a ledger cannot be read, and what to do.
  public func sentence(_ error: JournalError<FileError>, ledger: String) -> String {
    switch error {
    case .source(let error): sentence(error)
    case .notALedger:
      self(
        "\(ledger) is not a ledger: it has neither a folder “events” nor a file “commit”.",
        "\(ledger) không phải là sổ: không có thư mục “events” và tệp “commit”.")
    case .damaged(let damage) where damage.kind == .commitInvalid:
      self(
        "\(ledger) is damaged: \(sentence(damage)).", "\(ledger) bị hỏng: \(sentence(damage)).")
    case .damaged(let damage):
      self(
        "\(ledger) is damaged: \(sentence(damage)). Run “verify” and change nothing.",
        "\(ledger) bị hỏng: \(sentence(damage)). Hãy chạy “verify” và không sửa gì.")
    case .shrunk(let before, let now):
      self(
        "\(ledger) had \(number(before)) events and now has \(number(now)); run “verify”.",
        "\(ledger) từng có \(number(before)) sự kiện, nay còn \(number(now)); hãy chạy “verify”.")
    case .noSuchLine(let sequence):
      self("There is no event #\(sequence).", "Không có sự kiện #\(sequence).")
    }
  }

  /// What is damaged, and where.
  public func sentence(_ damage: JournalDamage) -> String {
    // The commit file is no line: naming one would send the reader to the wrong place.
    damage.kind == .commitInvalid
      ? sentence(damage.kind) : sentence(damage.kind) + " (" + place(damage) + ")"
  }

  /// Where damage lies.
  public func place(_ damage: JournalDamage) -> String {
    let segment = "events/\(damage.segment.text)"
    return self(
      "event #\(damage.sequence), \(segment), byte \(damage.offset)",
      "sự kiện #\(damage.sequence), \(segment), byte \(damage.offset)")
  }

  /// What is damaged.
  public func sentence(_ kind: JournalDamage.Kind) -> String {
    switch kind {
    case .leafHashDiffers:
      self(
        "the line is not the one that was recorded", "nội dung dòng không còn như khi ghi sổ")
    case .predecessorDiffers:
      self(
        "the line does not follow from the one before it", "dòng không nối tiếp dòng trước nó")
    case .lineMalformed:
      self(
        "the line does not end by naming its predecessor",
        "dòng không kết thúc bằng mã băm của dòng trước")
    case .lineTooLong: self("the line is too long", "dòng quá dài")
    case .lineUnterminated:
      self(
        "the acknowledged bytes end in the middle of a line: it was changed, or the commit file"
          + " belongs to another ledger",
        "phần đã xác nhận kết thúc giữa dòng: dòng bị sửa, hoặc tệp commit thuộc sổ khác")
    case .segmentMisnumbered(let expected, let found):
      self(
        "a segment is named for event \(found) where \(expected) comes next",
        "tệp đặt tên theo sự kiện \(found) trong khi tiếp theo phải là \(expected)")
    case .bytesMissing(let expected, let found):
      self(
        "\(number(found)) of \(number(expected)) acknowledged bytes are there",
        "chỉ còn \(number(found)) trên \(number(expected)) byte đã xác nhận")
    case .lineCountDiffers(let expected, let found):
      self(
        "\(number(found)) events are there where \(number(expected)) were acknowledged",
        "có \(number(found)) sự kiện trong khi đã xác nhận \(number(expected))")
    case .rootDiffers(let since, _, _):
      self(
        "the events hang together but are not the acknowledged ones, from #\(since) on or later",
        "các sự kiện nối tiếp nhau nhưng không phải là những sự kiện đã xác nhận, kể từ #\(since)"
          + " hoặc sau đó")
    case .commitForeign:
      self(
        "the commit file belongs to other events", "tệp commit thuộc về những sự kiện khác")
    case .commitSlotDamaged:
      self(
        "the commit file is damaged; the events from here on were acknowledged",
        "tệp commit bị hỏng; các sự kiện từ đây trở đi đã được xác nhận")
    case .commitInvalid:
      self(
        "both slots of the commit file are unreadable; keep it as evidence under another name"
          + " (mv commit commit.damaged), then run “chidao adopt” and compare the root that it"
          + " prints with receipts kept elsewhere",
        "cả hai ngăn của tệp commit đều không đọc được; hãy giữ nó làm bằng chứng dưới tên khác"
          + " (mv commit commit.damaged), rồi chạy “chidao adopt” và so mã gốc in ra với biên"
          + " nhận giữ nơi khác")
    }
  }
}
