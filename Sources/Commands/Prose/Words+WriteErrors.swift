// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives
import JournalWriters
import Journals
import LedgerEngine
import PosixFiles
import PosixStores
import Reports

extension Words {
  /// Why an intent or a batch was refused.
  ///
  /// What is said of one intent begins without a capital, to stand behind its place.
  func sentence(_ error: SubmissionError<FileError>) -> String {
    switch error {
    case .refused(_, let refusal): sentence(refusal)
    case .conflicting(_, let id, let recorded):
      self(
        "“\(id)” is the name of event #\(recorded), which says something else; choose another id.",
        "mã “\(id)” đã thuộc về sự kiện #\(recorded) với nội dung khác; hãy dùng mã khác.")
    case .clashing(_, let id, let earlier):
      self(
        "“\(id)” is the name of event \(number(earlier + 1)) of this batch too, which says "
          + "something else; choose another id.",
        "mã “\(id)” trùng với sự kiện thứ \(number(earlier + 1)) trong lô nhưng nội dung khác; hãy "
          + "dùng mã khác.")
    case .unwritable(_, let error): sentence(error) + "."
    case .tooLong(_, let byteCount, let limit):
      self(
        "the event would take \(number(byteCount)) bytes and may take \(number(limit)); shorten "
          + "it.",
        "sự kiện dài \(number(byteCount)) byte, tối đa \(number(limit)); hãy rút gọn.")
    case .notAttested(_, let flaw): sentence(flaw) + "."
    case .unchecked:
      self(
        "the signature was not checked, so it is not recorded.",
        "chữ ký chưa được kiểm tra nên không được ghi.")
    case .tooManyIntents(let count, let limit):
      self(
        "The batch has \(number(count)) events and may have \(number(limit)); split it.",
        "Lô có \(number(count)) sự kiện, tối đa \(number(limit)); hãy chia nhỏ.")
    case .unexpected(let expectation, let actual): sentence(expectation, actual)
    case .ledger(let error): sentence(error, ledger: "")
    case .journal(let error): sentence(error, ledger: "")
    }
  }

  /// How the ledger differs from what was expected.
  func sentence(_ expectation: Assumption, _ actual: ActualState) -> String {
    switch (expectation, actual) {
    case (.last(let subject, _?), .last(nil)):
      return self(
        "The ledger holds no event about \(subject); check how it is written.",
        "Sổ không có sự kiện nào về \(subject); hãy kiểm tra mã.")
    case (.last(let subject, nil), .last(let found?)):
      return self(
        "There is an event about \(subject) already, #\(found); look at it first.",
        "Đã có sự kiện về \(subject), #\(found); hãy xem lại trước.")
    case (.last(let subject, let expected), .last(let found)):
      let (expected, found) = (shown(expected), shown(found))
      return self(
        "The last event about \(subject) is \(found), not \(expected): somebody recorded "
          + "something in between; look at it first.",
        "Sự kiện cuối cùng về \(subject) là \(found), không phải \(expected): đã có người ghi "
          + "thêm; hãy xem lại trước."
      )
    case (.size(let expected), .size(let found)):
      return self(
        "The ledger holds \(number(found)) events, not \(number(expected)).",
        "Sổ đang có \(number(found)) sự kiện, không phải \(number(expected)).")
    default:
      return self("The ledger is not as expected.", "Sổ không như dự kiến.")
    }
  }

  /// Why a ledger cannot be folded.
  func sentence(_ error: LedgerError<FileError>, ledger: String) -> String {
    let advice = self(" Run “verify” and change nothing.", " Hãy chạy “verify” và không sửa gì.")
    switch error {
    case .journal(let error): return sentence(error, ledger: ledger)
    case .line(let sequence, let error):
      return self("\(ledger), event #\(sequence): ", "\(ledger), sự kiện #\(sequence): ")
        + flaw(error) + "." + advice
    case .misnumbered(let sequence, _), .timeDecreases(let sequence), .repeatedID(let sequence):
      return self(
        "\(ledger), event #\(sequence) is out of order.",
        "\(ledger), sự kiện #\(sequence) sai thứ tự.") + advice
    case .empty:
      return self("\(ledger) is a ledger without events.", "\(ledger) là sổ chưa có sự kiện nào.")
    case .misled:
      return self(
        "\(ledger): the indexes in cache/ do not lead to what was recorded; run “chidao rebuild”.",
        "\(ledger): chỉ mục trong cache/ không dẫn đến những gì đã ghi; hãy chạy “chidao rebuild”.")
    case .rewritten(let size):
      return self(
        "\(ledger) no longer begins with the \(number(size)) events that were read a moment ago.",
        "\(ledger) không còn bắt đầu bằng \(number(size)) sự kiện vừa đọc.") + advice
    }
  }

  /// Why a journal cannot be written to.
  func sentence(_ error: JournalWriteError<FileError>, ledger: String) -> String {
    switch error {
    case .store(let error):
      sentence(error) + self(" Nothing was recorded.", " Không có gì được ghi.")
    case .busy(let holder):
      self(
        "\(ledger) is being written to (\(holder)); try again in a moment.",
        "\(ledger) đang được ghi (\(holder)); hãy thử lại sau giây lát.")
    case .notALedger:
      self(
        "\(ledger) is not a ledger; “chidao init” makes one.",
        "\(ledger) không phải là sổ; “chidao init” tạo sổ mới.")
    case .alreadyExists:
      self("\(ledger) is a ledger already.", "\(ledger) đã là một sổ.")
    case .unanchored:
      self(
        "\(ledger) has events and no commit file: it is a copy, and is not written to until "
          + "“chidao adopt”.",
        "\(ledger) có sự kiện nhưng không có tệp commit: đây là bản sao, chỉ ghi được sau khi "
          + "“chidao adopt”."
      )
    case .damaged(let damage): sentence(JournalError<FileError>.damaged(damage), ledger: ledger)
    case .refused(let line, _):
      self(
        "The journal refuses line \(line + 1) of the batch. Nothing was recorded.",
        "Nhật ký từ chối dòng \(line + 1) của lô. Không có gì được ghi.")
    case .interference(let expected, let found):
      self(
        "\(ledger): the last segment has \(number(found)) bytes instead of \(number(expected)): "
          + "something writes without the lock. Nothing of this batch is acknowledged.",
        "\(ledger): đoạn cuối có \(number(found)) byte thay vì \(number(expected)): có chương "
          + "trình khác ghi không qua khóa. Không sự kiện nào của lần này được xác nhận."
      )
    case .unacknowledged(let count, let error): sentence(error) + notAcknowledged(count)
    case .unsettled(let count, let damage?):
      sentence(JournalError<FileError>.damaged(damage), ledger: ledger) + notAcknowledged(count)
    case .unsettled(let count, nil):
      self(
        "Others were writing until patience ended.",
        "Tiến trình khác ghi cho đến khi hết thời gian chờ.") + notAcknowledged(count)
    case .takenOut(let count, _):
      self(
        "Other writers failed again and again while this one waited for them.",
        "Các tiến trình ghi khác liên tục bị lỗi trong lúc tiến trình này chờ.")
        + notAcknowledged(count)
    case .poisoned:
      self(
        "Writing failed earlier; nothing more is acknowledged.",
        "Lần ghi trước bị lỗi; không xác nhận gì thêm.")
    }
  }

  /// That events are not acknowledged, and what to do.
  private func notAcknowledged(_ count: Int) -> String {
    self(
      " Not acknowledged: \(self.count(count, "event", "sự kiện")); send the same again once the "
        + "cause is mended, it is safe.",
      " Chưa được xác nhận: \(number(count)) sự kiện; khắc phục xong hãy gửi lại, gửi lại là an "
        + "toàn.")
  }

  /// What an earlier crash had left, and where it is now.
  func sentence(recovered tail: JournalTail) -> String {
    if tail.byteCount == 0 {
      return self(
        "An earlier write broke off: the empty segment \(tail.segment.text) was removed.",
        "Lần ghi trước bị ngắt: tệp \(tail.segment.text) còn trống đã được xóa.")
    }
    let what =
      switch tail.kind {
      case .tornLine: self("a torn line", "một dòng dở dang")
      case .zeros: self("zeros", "các byte 0")
      case .completeEvents(let count):
        self.count(count, "event", "sự kiện")
          + self(" that were never acknowledged", " chưa từng được xác nhận")
      }
    return self(
      "An earlier write broke off: \(what) (\(number(tail.byteCount)) bytes) went to quarantine/.",
      "Lần ghi trước bị ngắt: \(what) (\(number(tail.byteCount)) byte) đã chuyển vào quarantine/.")
  }

  /// Why a file system is not written to.
  func sentence(_ kind: FileSystemKind) -> String {
    if ["tmpfs", "ramfs"].contains(kind.name) {
      return self(
        "The file system \(kind.name) lies in memory and is gone after a restart; use ext4 or XFS, "
          + "or --allow-any-filesystem for a trial.",
        "Hệ thống tệp \(kind.name) nằm trong bộ nhớ, khởi động lại là mất; hãy dùng ext4, XFS, "
          + "hoặc --allow-any-filesystem để thử.")
    }
    return kind.standing == .refused
      ? self(
        "A ledger is never written to \(kind.name): its locks and flushes are not what they "
          + "seem. Use a local disk.",
        "Không ghi sổ trên \(kind.name): khóa và lệnh ghi đĩa ở đó không đáng tin. Hãy dùng đĩa "
          + "cục bộ."
      )
      : self(
        "The file system \(kind.name) is not known to keep what it says is written; use ext4 or "
          + "XFS, or --allow-any-filesystem.",
        "Hệ thống tệp \(kind.name) chưa chắc giữ được dữ liệu đã báo ghi; hãy dùng ext4, XFS, "
          + "hoặc --allow-any-filesystem."
      )
  }

  /// A sequence number, or that there is none.
  private func shown(_ sequence: SequenceNumber?) -> String {
    sequence.map { "#\($0)" } ?? self("none", "chưa có")
  }
}
