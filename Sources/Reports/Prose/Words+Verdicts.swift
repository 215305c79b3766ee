// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Auditing
public import Digests
import Directives
import Journals

extension Words {
  /// What a verdict says, in one sentence that claims no more than was checked.
  public func sentence(_ verdict: Verdict) -> String {
    let events = count(verdict.size, "event", "sự kiện")
    switch verdict.word {
    case .intact:
      return self(
        "every byte of \(events) is what was recorded, \(against(verdict)).",
        "từng byte của \(events) đúng như khi ghi sổ, \(against(verdict)).")
    case .unwitnessed:
      return self(
        "every byte of \(events) is what was recorded, \(against(verdict));"
          + " the policy asks for other or more witnesses.",
        "từng byte của \(events) đúng như khi ghi sổ, \(against(verdict));"
          + " chưa đủ nhân chứng theo chính sách.")
    case .unverifiable where verdict.flaw != nil:
      return self(
        "\(events) hang together, but ", "\(events) nối tiếp nhau, nhưng ") + flaw(verdict) + "."
    case .unverifiable:
      return self(
        "\(events) hang together, but there is no commit file that says where the ledger ends;"
          + " compare the root with one kept elsewhere, or run “adopt”.",
        "\(events) nối tiếp nhau, nhưng không có tệp commit cho biết sổ kết thúc ở đâu;"
          + " hãy so mã gốc với bản lưu nơi khác, hoặc chạy “adopt”.")
    case .torn where tailBytes(verdict) == 0:
      let segments = count(verdict.tails.count, "empty segment", "tệp trống")
      return self(
        "all \(events) acknowledged are there, \(against(verdict)); beyond them only \(segments),"
          + " for the next writer to remove.",
        "đủ \(events) đã xác nhận, \(against(verdict)); phía sau chỉ còn \(segments), lần ghi"
          + " tiếp theo sẽ xóa.")
    case .torn:
      return self(
        "all \(events) acknowledged are there, \(against(verdict)); beyond them lie"
          + " \(number(tailBytes(verdict))) bytes that never were."
          + " The next writer sets them aside.",
        "đủ \(events) đã xác nhận, \(against(verdict)); phía sau còn"
          + " \(number(tailBytes(verdict))) byte chưa từng được xác nhận."
          + " Lần ghi tiếp theo sẽ tách riêng phần này.")
    case .rolledBack:
      return self("the ledger holds less than was acknowledged: ", "sổ thiếu so với đã xác nhận: ")
        + flaw(verdict) + "."
    case .forked:
      return self(
        "the ledger hangs together and is not the one that was kept elsewhere: ",
        "sổ tự nối tiếp nhau nhưng không phải sổ đã lưu nơi khác: ") + flaw(verdict) + "."
    case .tampered:
      return self("a recorded byte is not what it was: ", "dữ liệu đã ghi bị thay đổi: ")
        + flaw(verdict) + "."
    }
  }

  /// The number of bytes beyond the watermark.
  private func tailBytes(_ verdict: Verdict) -> Int {
    verdict.tails.reduce(0) { $0 + $1.byteCount }
  }

  /// The flaw of a verdict, with its place.
  private func flaw(_ verdict: Verdict) -> String {
    guard let flaw = verdict.flaw else { return "" }
    return sentence(flaw)
  }

  /// What is not as it must be, and where.
  public func sentence(_ flaw: Flaw) -> String {
    switch flaw {
    case .journal(let damage): sentence(damage)
    case .line(let error, let place, let offset):
      self.flaw(error)
        + self(
          " (event #\(place.sequence), events/\(place.segment.text), byte \(offset))",
          " (sự kiện #\(place.sequence), events/\(place.segment.text), byte \(offset))")
    case .order(let disorder, let place):
      sentence(disorder)
        + self(
          " (event #\(place.sequence), events/\(place.segment.text), byte \(place.offset))",
          " (sự kiện #\(place.sequence), events/\(place.segment.text), byte \(place.offset))")
    case .rootUnconfirmed:
      self(
        "two computations of the root disagree; this is a fault of the program or the machine",
        "hai cách tính mã gốc cho kết quả khác nhau; lỗi của chương trình hoặc của máy")
    case .receiptBeyond(let receipt):
      self(
        "the receipt of \(receipt.id) was given when there were \(number(receipt.size)) events",
        "biên nhận của \(receipt.id) cấp khi sổ đã có \(number(receipt.size)) sự kiện")
    case .receiptRoot(let receipt):
      self(
        "the root over the first \(number(receipt.size)) events is not the one on the receipt of"
          + " \(receipt.id)",
        "mã gốc của \(number(receipt.size)) sự kiện đầu khác với biên nhận của \(receipt.id)")
    case .receiptEvent(let receipt):
      self(
        "event #\(receipt.sequence) is not the one on the receipt of \(receipt.id)",
        "sự kiện #\(receipt.sequence) không phải sự kiện trên biên nhận của \(receipt.id)")
    case .headBeyond(let head):
      self(
        "\(head.place) speaks of \(number(head.size)) events",
        "\(head.place) ghi nhận \(number(head.size)) sự kiện")
    case .headRoot(let head, _):
      self(
        "the root over the first \(number(head.size)) events is not the one in \(head.place)",
        "mã gốc của \(number(head.size)) sự kiện đầu khác với mã gốc trong \(head.place)")
    default: checkpointSentence(flaw)
    }
  }

  /// What a line says that cannot follow on those before it.
  func sentence(_ disorder: Flaw.Disorder) -> String {
    switch disorder {
    case .sequence(let stated):
      self("the line says that it is #\(stated)", "dòng tự ghi là #\(stated)")
    case .recordedEarlier(let than):
      self(
        "it was recorded before the line before it, \(fullInstant(than))",
        "thời điểm ghi sổ sớm hơn dòng trước, \(fullInstant(than))")
    case .repeatedName(let id):
      self("the name \(id) belongs to an earlier event", "mã \(id) đã dùng cho sự kiện trước")
    case .reopened: self("the ledger is opened a second time", "sổ bị mở lần thứ hai")
    }
  }

  /// The hashes behind a flaw, where it has any: what was expected, and what was found.
  public func hashes(_ flaw: Flaw) -> (expected: Digest, found: Digest)? {
    if case .headRoot(let head, let found) = flaw { return (head.root, found) }
    guard case .journal(let damage) = flaw else { return nil }
    switch damage.kind {
    case .leafHashDiffers(let expected, let found), .predecessorDiffers(let expected, let found),
      .rootDiffers(_, let expected, let found), .commitForeign(let expected, let found):
      return (expected, found)
    default: return nil
    }
  }
}
