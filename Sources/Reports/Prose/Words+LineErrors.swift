// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
public import EventCoding

extension Words {
  /// Where and why a line is refused, and what to write instead.
  public func sentence(_ error: LineError) -> String {
    let place = place(error.place)
    if error.place.path.isEmpty, error.place.offset == 0, error.reason.isOfSyntax {
      return self(
        "this line does not begin with “{”; an event is one line from “{” to “}”",
        "dòng này không bắt đầu bằng “{”; mỗi sự kiện là một dòng từ “{” đến “}”")
    }
    return (place.isEmpty ? "" : place + ": ") + sentence(error.reason)
  }

  /// What is wrong with a line that was recorded: the sentence without its advice, for whoever
  /// followed it would change the ledger.
  public func flaw(_ error: LineError) -> String {
    let sentence = sentence(error)
    var depth = 0
    for index in sentence.indices {
      switch sentence[index] {
      case "“": depth += 1
      case "”": depth -= 1
      case ";" where depth == 0: return String(sentence[..<index])
      default: break
      }
    }
    return sentence
  }

  /// The field and the byte of a place in a line.
  private func place(_ place: EventCoding.FieldPlace) -> String {
    let byte = place.offset.map { "byte \($0)" }
    guard !place.path.isEmpty else { return byte ?? "" }
    return place.path + (byte.map { " (\($0))" } ?? "")
  }

  /// Why a line is refused.
  public func sentence(_ reason: LineError.Reason) -> String {
    switch reason {
    case .syntax(let reason): sentence(reason)
    case .missing:
      self("this field is missing; add it", "thiếu trường bắt buộc này; hãy bổ sung")
    case .unknown:
      self(
        "no field of this name belongs here; check its spelling or leave it out",
        "không có trường tên này ở đây; hãy kiểm tra tên hoặc bỏ đi")
    case .misplaced:
      self(
        "this attribute stands in the wrong place of the fixed order",
        "thuộc tính này đứng sai vị trí trong thứ tự cố định")
    case .repeated:
      self("this attribute is given twice; keep one", "thuộc tính này bị lặp lại; chỉ giữ một")
    case .unknownType(let type):
      self(
        "there is no event type “\(type)”; check its spelling, such as status.reported",
        "không có loại sự kiện “\(type)”; hãy kiểm tra cách viết, ví dụ status.reported")
    case .wrongKind(let kind):
      self("\(jsonKind(kind)) should stand here", "ở đây phải là \(jsonKind(kind))")
    case .value(let error): sentence(error)
    case .notCanonical:
      self(
        "the line is not written as the ledger would write it",
        "dòng không được viết đúng như cách sổ ghi")
    case .text(let flaw): sentence(flaw)
    case .notRepresentable:
      self(
        "the value has no written form; times are whole seconds",
        "giá trị không viết ra được; thời điểm phải tròn giây")
    default: sentence(ofLimit: reason)
    }
  }

  /// Why a value lies outside what its field takes.
  private func sentence(ofLimit reason: LineError.Reason) -> String {
    switch reason {
    case .outOfRange(let value, let allowed):
      self(
        "\(value) is outside \(allowed.lowerBound)…\(allowed.upperBound)",
        "\(value) nằm ngoài khoảng \(allowed.lowerBound)…\(allowed.upperBound)")
    case .unknownWord(let word, let allowed):
      self(
        "“\(word)” is not one of: \(allowed.joined(separator: ", "))",
        "“\(word)” không phải là một trong: \(allowed.joined(separator: ", "))")
    case .empty:

      self(
        "it is empty; fill it in, or leave the field out if it may be missing",
        "giá trị rỗng; hãy điền, hoặc bỏ hẳn trường này nếu không bắt buộc")
    case .superfluous:
      self(
        "false goes without saying; leave the field out instead",
        "không cần ghi false; hãy bỏ hẳn trường này")
    case .textTooLong(let byteCount, let limit):
      self(
        "the text has \(number(byteCount)) bytes and may have \(number(limit)); shorten it",
        "văn bản dài \(number(byteCount)) byte, tối đa \(number(limit)); hãy rút gọn")
    case .listTooLong(let count, let limit):
      self(
        "the list has \(number(count)) entries and may have \(number(limit))",
        "danh sách có \(number(count)) mục, tối đa \(number(limit))")
    case .wrongSource(let origin):
      self(
        "the line belongs to another ledger; this one is \(origin)",
        "dòng thuộc sổ khác; sổ này là \(origin)")
    default: self("the line is not acceptable", "dòng không hợp lệ")
    }
  }

  /// A kind of JSON value with its article.
  private func jsonKind(_ kind: JSONKind) -> String {
    switch kind {
    case .text: self("a text in quotation marks", "chuỗi trong ngoặc kép")
    case .integer: self("a whole number", "số nguyên")
    case .truth: self("true or false", "true hoặc false")
    case .list: self("a list", "danh sách")
    case .object: self("an object", "đối tượng")
    }
  }
}

extension LineError.Reason {
  /// Whether what stands there is no JSON, a byte order mark aside.
  fileprivate var isOfSyntax: Bool {
    switch self {
    case .syntax(.text): false
    case .syntax, .wrongKind: true
    default: false
    }
  }
}
