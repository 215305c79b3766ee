// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
import Signatures

extension Words {
  /// Where and why bytes are no witness policy, and what to write.
  ///
  /// A clause without a full stop, to stand behind the name of a file.
  public func sentence(_ error: PolicyError) -> String {
    switch error {
    case .tooLong(_, let limit):
      self(
        "a policy has at most \(number(limit)) bytes, and this is longer; check the file",
        "chính sách dài nhiều nhất \(number(limit)) byte, ở đây dài hơn; hãy kiểm tra tệp")
    case .unterminated:
      self(
        "the last line does not end in a newline; add one",
        "dòng cuối không có ký tự xuống dòng; hãy thêm vào")
    case .byte(let byte, let line):
      at(line)
        + self(
          "\(shown(byte)) may not stand in a policy; delete it",
          "\(shown(byte)) không được có trong chính sách; hãy xóa đi")
    case .unknownWord(let line):
      at(line)
        + self(
          "a line begins with “log”, “witness”, “group”, “quorum” or “#”",
          "mỗi dòng bắt đầu bằng “log”, “witness”, “group”, “quorum” hoặc “#”")
    case .itemCount(_, let line):
      at(line)
        + self(
          "a line of this kind has other words; write “log KEY”, “witness NAME KEY”, “group NAME"
            + " any|all|NUMBER MEMBER…” or “quorum NAME”",
          "dòng loại này phải viết khác; hãy viết “log KHÓA”, “witness TÊN KHÓA”,"
            + " “group TÊN any|all|SỐ THÀNH-VIÊN…” hoặc “quorum TÊN”")
    case .key(let error, let line): at(line) + sentence(error)
    case .wrongPurpose(.cosignature, let line):
      at(line)
        + self(
          "this is the key of a witness and cannot sign for a ledger; write the ledger's own key",
          "đây là khóa của nhân chứng, không ký cho sổ được; hãy ghi khóa của sổ")
    case .wrongPurpose(.ed25519, let line):
      at(line)
        + self(
          "this is the key of a ledger and cannot sign as a witness; write the witness's own key",
          "đây là khóa của sổ, không ký làm nhân chứng được; hãy ghi khóa của nhân chứng")
    default: sentence(ofNames: error)
    }
  }

  /// What is wrong with what a policy defines and refers to.
  private func sentence(ofNames error: PolicyError) -> String {
    switch error {
    case .duplicateKey(let line, let earlierLine):
      at(line)
        + self(
          "line \(earlierLine) has the same key already; keep one of them",
          "dòng \(earlierLine) đã có khóa này; chỉ giữ một dòng")
    case .duplicateName(let name, let line, 0):
      at(line)
        + self(
          "the name “\(name)” means nobody; choose another",
          "tên “\(name)” nghĩa là không ai cả; hãy chọn tên khác")
    case .duplicateName(let name, let line, let earlierLine):
      at(line)
        + self(
          "line \(earlierLine) defines “\(name)” already; choose another name",
          "dòng \(earlierLine) đã đặt tên “\(name)”; hãy chọn tên khác")
    case .unknownName(let name, let line):
      at(line)
        + self(
          "no line before this one defines a witness or group “\(name)”; check the name",
          "chưa dòng nào ở trên nêu nhân chứng hoặc nhóm “\(name)”; hãy kiểm tra tên")
    case .memberTwice(let name, let line):
      at(line)
        + self(
          "“\(name)” is a member of a group already and would count twice; name it once",
          "“\(name)” đã thuộc một nhóm nên sẽ bị tính hai lần; chỉ ghi một lần")
    case .threshold(let count, let line):
      at(line)
        + self(
          "“any”, “all” or a number from 1 to \(number(count)) should stand before the members",
          "trước các thành viên phải là “any”, “all” hoặc số từ 1 đến \(number(count))")
    case .duplicateQuorum(let line, let earlierLine):
      at(line)
        + self(
          "line \(earlierLine) gives the quorum already; keep one of them",
          "dòng \(earlierLine) đã nêu “quorum”; chỉ giữ một dòng")
    case .quorumMissing:
      self(
        "no line says whose signatures are enough; add “quorum NAME”, or “quorum none”",
        "chưa nêu cần chữ ký của ai; hãy thêm “quorum TÊN”, hoặc “quorum none”")
    case .tooMany(let limit, let line):
      at(line)
        + self(
          "a policy has at most \(number(limit)) lines of one kind; leave some out",
          "chính sách có nhiều nhất \(number(limit)) dòng mỗi loại; hãy bỏ bớt")
    default:
      self("this is written otherwise than it must be", "nội dung không viết đúng dạng")
    }
  }

  /// The line where something stands.
  private func at(_ line: Int) -> String {
    self("line \(line): ", "dòng \(line): ")
  }
}
