// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON

extension Words {
  /// Why bytes are not canonical JSON, and how to write them.
  public func sentence(_ reason: JSONSyntaxError.Reason) -> String {
    switch reason {
    case .truncated:
      self(
        "the line breaks off in the middle of a value; complete it",
        "dòng bị cụt giữa chừng; hãy bổ sung cho đủ")
    case .tooLong(let limit):
      self(
        "the line has more than \(number(limit)) bytes; split it into several events",
        "dòng dài hơn \(number(limit)) byte; hãy tách thành nhiều sự kiện")
    case .tooDeep(let limit):
      self(
        "more than \(limit) brackets are open inside one another; no event needs so many",
        "quá \(limit) cặp ngoặc lồng nhau; không sự kiện nào cần đến thế")
    case .trailingBytes:

      self(
        "something follows after the closing bracket; one line holds one event",
        "còn ký tự thừa sau ngoặc đóng; mỗi dòng chỉ một sự kiện")
    case .whiteSpace:
      self(
        "a blank stands outside quotation marks; delete it",
        "có khoảng trắng ngoài ngoặc kép; hãy xóa đi")
    case .unexpectedByte(let byte):
      self("\(shown(byte)) cannot stand here", "\(shown(byte)) không được đứng ở đây")
    case .expected(let text):
      self("“\(text)” should stand here", "ở đây phải là “\(text)”")
    case .trailingComma:
      self("a comma stands before a closing bracket", "thừa dấu phẩy trước ngoặc đóng")
    case .null:
      self("null is never written; leave the key out", "không viết null; hãy bỏ hẳn khóa")
    case .text(let flaw): sentence(flaw)
    default: sentence(numberOrKey: reason)
    }
  }

  /// Why a number, key or escape is refused.
  private func sentence(numberOrKey reason: JSONSyntaxError.Reason) -> String {
    switch reason {
    case .decimalFraction, .exponent:
      self(
        "a number is written as an integer, or as a decimal in quotation marks",
        "số phải là số nguyên, hoặc số thập phân đặt trong ngoặc kép")
    case .leadingZero: self("a number begins with a superfluous zero", "số có chữ số 0 thừa ở đầu")
    case .plusSign: self("a number has a plus sign", "số có dấu cộng")
    case .negativeZero: self("zero has no minus sign", "số 0 không có dấu trừ")
    case .missingDigits: self("no digit follows the minus sign", "sau dấu trừ không có chữ số")
    case .numberTooLarge:
      self("a number lies outside ±9007199254740991", "số vượt quá ±9007199254740991")
    case .invalidKey:
      self(
        "a key has only lower-case ASCII letters and digits, a letter first",
        "khóa chỉ gồm chữ thường không dấu và chữ số, bắt đầu bằng chữ")
    case .duplicateKey: self("the key stands there twice; keep one", "khóa bị lặp lại; chỉ giữ một")
    case .keyOutOfOrder:
      self(
        "the key stands too late; keys are in alphabetical order",
        "khóa này đứng sai chỗ; các khóa xếp theo thứ tự chữ cái")
    case .unicodeEscape:
      self(
        "\\u escapes are not used; write the character itself",
        "không dùng \\u; hãy viết thẳng ký tự")
    case .unknownEscape(let byte):
      self(
        "there is no escape with \(shown(byte)); only \\\" \\\\ \\n \\t are used",
        "không có ký hiệu thoát với \(shown(byte)); chỉ dùng \\\" \\\\ \\n \\t")
    default:
      self(
        "the line is not written as the ledger writes it", "dòng không viết đúng như cách sổ ghi")
    }
  }

  /// What is wrong with a text.
  public func sentence(_ reason: TextFlaw.Reason) -> String {
    switch reason {
    case .invalidUTF8:
      self(
        "the text is not UTF-8; save the file in that encoding",
        "văn bản không phải UTF-8; hãy lưu tệp bằng mã này")
    case .surrogate:
      self(
        "the text holds half a character (a lone surrogate); type it again",
        "văn bản chứa nửa ký tự (surrogate lẻ); hãy gõ lại")
    case .notNFC:
      self(
        "the text is not in Unicode form NFC; normalise it first",
        "văn bản không ở dạng Unicode NFC (dựng sẵn); hãy chuyển mã trước")
    case .controlCharacter:

      self(
        "the text holds a control character; delete it",
        "văn bản chứa ký tự điều khiển; hãy xóa đi")
    case .bidiControl:
      self(
        "the text holds an invisible character that changes the direction of writing; delete it",
        "văn bản chứa ký tự ẩn đổi chiều viết; hãy xóa đi")
    case .invisibleCharacter:

      self(
        "the text holds an invisible character; delete it",
        "văn bản chứa ký tự vô hình; hãy xóa đi")
    case .byteOrderMark:

      self(
        "a byte order mark (BOM) stands here; save the file as UTF-8 without BOM",
        "ở đây có dấu thứ tự byte (BOM); hãy lưu tệp dạng UTF-8 không BOM")
    case .nonCharacter:
      self(
        "the text holds a code that stands for no character; delete it",
        "văn bản chứa mã không phải là ký tự; hãy xóa đi")
    case .unassigned:
      self(
        "the text holds a code point that is no character in Unicode 15.0; write it otherwise",
        "văn bản chứa mã chưa là ký tự trong Unicode 15.0; hãy viết cách khác")
    }
  }

  /// Why a value cannot be written as canonical JSON.
  public func sentence(_ error: JSONWritingError) -> String {
    switch error {
    case .text(let flaw): sentence(flaw.reason)
    case .numberTooLarge: sentence(JSONSyntaxError.Reason.numberTooLarge)
    case .tooDeep(let limit): sentence(JSONSyntaxError.Reason.tooDeep(limit: limit))
    }
  }
}
