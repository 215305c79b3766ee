// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import PosixFiles
public import PosixProcesses
public import Signatures
public import SigningTools

extension Words {
  /// Why a tool gave no answer, and what to do.
  public func sentence(_ error: ToolRunError) -> String {
    switch error {
    case .missing(let name, let places):
      self(
        "\(name) is not installed: it lies in none of \(places.joined(separator: ", ")).",
        "chưa cài \(name): không có trong \(places.joined(separator: ", ")).")
    case .system(let error): sentence(error)
    case .timedOut(let path, let milliseconds):
      self(
        "\(path) gave no answer within \(number(milliseconds / 1000)) seconds and was ended.",
        "\(path) không trả lời trong \(number(milliseconds / 1000)) giây nên đã bị dừng.")
    case .tooMuchOutput(let path, let limit):
      self(
        "\(path) wrote more than \(number(limit)) bytes and was ended.",
        "\(path) in ra hơn \(number(limit)) byte nên đã bị dừng.")
    case .killed(let path, let signal):
      self("\(path) was ended by signal \(signal).", "\(path) bị dừng bởi tín hiệu \(signal).")
    }
  }

  /// Why nothing was signed or verified, and what to do.
  public func sentence(_ error: SigningError) -> String {
    switch error {
    case .tool(let error): sentence(error)
    case .failed(let tool, let action, let status, let message):
      self(
        "\(tool) could not \(name(action)) (status \(status)): \(message.shownSafely)",
        "\(tool) không \(name(action)) được (mã \(status)): \(message.shownSafely)")
    case .unexpectedOutput(let tool, let action, let byteCount):
      self(
        "\(tool) was to \(name(action)) and answered \(number(byteCount)) bytes that are something"
          + " else; it is not believed.",
        "\(tool) được yêu cầu \(name(action)) nhưng trả về \(number(byteCount)) byte không đúng"
          + " dạng; không dùng kết quả này.")
    case .producedInvalidSignature(let tool):
      self(
        "the signature that \(tool) has just made is wrong; it was thrown away. Have the machine"
          + " examined.",
        "chữ ký mà \(tool) vừa tạo không đúng nên đã bị bỏ. Hãy cho kiểm tra máy.")
    }
  }

  /// What a tool was to do.
  private func name(_ action: SigningError.Action) -> String {
    switch action {
    case .makeKey: self("make a key", "tạo khóa")
    case .readKey: self("read a private key of Ed25519", "đọc khóa riêng Ed25519")
    case .sign: self("sign", "ký")
    case .verify: self("verify", "kiểm tra chữ ký")
    }
  }

  /// Why a file is not taken as a private key, and what to do.
  public func sentence(_ failure: SecretFile.Failure) -> String {
    switch failure {
    case .file(let error): sentence(error)
    case .notPlain(let path):
      self(
        "\(path) is no ordinary file; a private key lies in one.",
        "\(path) không phải tệp thường; khóa riêng phải nằm trong tệp thường.")
    case .publicHalf(let path):
      self(
        "\(path) holds the public key; sign with the private one, which has no “.pub” in its name.",
        "\(path) là khóa công khai; hãy ký bằng khóa riêng, tệp cùng tên không có đuôi “.pub”.")
    case .exposed(let path, let mode):
      self(
        "\(path) is open to others than its owner (\(octal(mode))); say chmod 600 and think about"
          + " who may have read it.",
        "\(path) để người khác truy cập được (\(octal(mode))); hãy chạy chmod 600 và cân nhắc ai có"
          + " thể đã đọc.")
    case .foreign(let path, let owner):
      self(
        "\(path) belongs to user \(owner) and not to you; sign with a key of your own.",
        "\(path) thuộc người dùng \(owner), không phải của bạn; hãy ký bằng khóa của mình.")
    case .tooLarge(let path, let limit):
      self(
        "\(path) has more than \(number(limit)) bytes and is no private key.",
        "\(path) lớn hơn \(number(limit)) byte nên không phải khóa riêng.")
    }
  }

  /// Permission bits as people write them.
  private func octal(_ mode: Int) -> String { "0" + String(mode, radix: 8) }

  /// Why nothing can be signed with the key in a file, and what to do.
  public func sentence(_ error: KeyFileError) -> String {
    switch error {
    case .secret(let failure): sentence(failure)
    case .tool(let error, let path):
      self("\(path) is no usable key: ", "\(path) không dùng làm khóa được: ") + sentence(error)
    case .statement(let error, let path):
      self(
        "\(path) begins neither with a verifier key (\(sentence(error))) nor with a private key in"
          + " PEM; make one with “chidao key new”.",
        "\(path) không bắt đầu bằng khóa kiểm chứng (\(sentence(error))), cũng không phải khóa"
          + " riêng PEM; hãy tạo khóa bằng “chidao key new”.")
    case .purpose(let path, let stated, let wanted):
      self(
        "\(path) is a key that \(name(stated)), and one that \(name(wanted)) is needed here.",
        "\(path) là khóa để \(name(stated)), ở đây cần khóa để \(name(wanted)).")
    case .name(let path, let stated, let wanted):
      self(
        "\(path) is the key of \(stated.text) and not of \(wanted.text).",
        "\(path) là khóa của \(stated.text), không phải của \(wanted.text).")
    case .otherKey(let path):
      self(
        "the private key in \(path) is not that of its first line; somebody has changed the file.",
        "khóa riêng trong \(path) không khớp với dòng đầu; tệp đã bị sửa.")
    case .nameless(let path):
      self(
        "\(path) does not say what the key is called; give --name NAME.",
        "\(path) không ghi tên khóa; hãy thêm --name TÊN.")
    }
  }

  /// What a key is for.
  public func name(_ algorithm: KeyAlgorithm) -> String {
    switch algorithm {
    case .ed25519: self("signs the checkpoints of a ledger", "ký mốc kiểm chứng của sổ")
    case .cosignature: self("signs as a witness", "ký làm nhân chứng")
    }
  }
}
