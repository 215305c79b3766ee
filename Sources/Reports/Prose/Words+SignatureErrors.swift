// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Signatures

extension Words {
  /// Where and why bytes are no note, no key or no signature, and what to do.
  ///
  /// A clause without a full stop, to stand behind the name of a file.
  ///
  /// - Parameter firstLine: the line of the file where the form begins.
  public func sentence(_ error: SignatureFormatError, firstLine: Int = 1) -> String {
    switch error {
    case .tooLong(let form, _, let limit):
      self(
        "\(name(form)) has at most \(number(limit)) bytes, and this is longer; check the file",
        "\(name(form)) dài nhiều nhất \(number(limit)) byte, ở đây dài hơn; hãy kiểm tra tệp")
    case .notUTF8(let form, let offset):
      self(
        "byte \(offset) of \(name(form)) is not UTF-8; \(again(form))",
        "byte \(offset) của \(name(form)) không phải UTF-8; \(again(form))")
    case .controlCharacter(let form, let byte, let offset):
      self(
        "\(shown(byte)) at offset \(offset) may not stand in \(name(form)); \(again(form))",
        "\(shown(byte)) ở vị trí \(offset) không được có trong \(name(form)); \(again(form))")
    case .unterminated(let form):
      self(
        "the last line of \(name(form)) does not end in a newline; \(again(form))",
        "dòng cuối của \(name(form)) không có ký tự xuống dòng; \(again(form))")
    case .base64(let form, let line):
      at(line, firstLine)
        + self(
          "the base64 in \(name(form)) is damaged; \(again(form))",
          "phần base64 của \(name(form)) bị hỏng; \(again(form))")
    case .truncated(let form, let offset):
      self(
        "\(name(form)) breaks off in its decoded bytes at \(offset); \(again(form))",
        "\(name(form)) bị cụt ở byte \(offset) sau khi giải mã; \(again(form))")
    case .trailingBytes(let form, let count):
      self(
        "\(number(count)) bytes too many stand at the end of \(name(form)); \(again(form))",
        "cuối \(name(form)) thừa \(number(count)) byte; \(again(form))")
    default: sentence(ofNote: error, firstLine: firstLine)
    }
  }

  /// What is wrong with the lines of a note.
  private func sentence(ofNote error: SignatureFormatError, firstLine: Int) -> String {
    switch error {
    case .noSignatures:
      self(
        "no signature stands below a blank line at the end; \(again(.note))",
        "cuối văn bản không có dòng trống rồi đến chữ ký; \(again(.note))")
    case .tooManySignatures(let count, let limit):
      self(
        "\(number(count)) signatures are more than \(number(limit)); leave out those of strangers",
        "\(number(count)) chữ ký là quá \(number(limit)); hãy bỏ bớt chữ ký của người lạ")
    case .signatureLine(let line):
      at(line, firstLine)
        + self(
          "a signature should stand here as “— NAME BASE64”; \(again(.note))",
          "ở đây phải là chữ ký dạng “— TÊN BASE64”; \(again(.note))")
    case .signatureTooShort(let line, let byteCount):
      at(line, firstLine)
        + self(
          "the signature has only \(number(byteCount)) bytes; \(again(.note))",
          "chữ ký chỉ có \(number(byteCount)) byte; \(again(.note))")
    case .keyName(let flaw, let line): at(line, firstLine) + sentence(flaw)
    default: sentence(ofKey: error)
    }
  }

  /// What is wrong with a verifier key.
  private func sentence(ofKey error: SignatureFormatError) -> String {
    switch error {
    case .verifierKeyParts:
      self(
        "a verifier key is written NAME+IDENTIFIER+BASE64; \(again(.verifierKey))",
        "khóa kiểm chứng viết dạng TÊN+MÃ+BASE64; \(again(.verifierKey))")
    case .keyIdentifier:
      self(
        "the identifier of a verifier key has 8 digits of 0–9 and a–f; \(again(.verifierKey))",
        "mã của khóa kiểm chứng gồm 8 ký tự 0–9 và a–f; \(again(.verifierKey))")
    case .keyIdentifierDiffers(let stated, let computed):
      self(
        "the verifier key says \(identifier(stated)), and its name and key give"
          + " \(identifier(computed)); \(again(.verifierKey))",
        "khóa kiểm chứng ghi mã \(identifier(stated)), trong khi tên và khóa cho"
          + " \(identifier(computed)); \(again(.verifierKey))")
    case .unknownAlgorithm(let byte):
      self(
        "keys of kind \(number(Int(byte))) are not known here; only Ed25519 is used, kinds 1 and 4",
        "không biết loại khóa \(number(Int(byte))); ở đây chỉ dùng Ed25519, loại 1 và 4")
    case .keyByteCount(let count):
      self(
        "a public key has 32 bytes and this one has \(number(count)); copy the whole key",
        "khóa công khai dài 32 byte, ở đây là \(number(count)); hãy chép lại trọn khóa")
    default: sentence(ofSSH: error)
    }
  }

  /// What is wrong with a key or a signature of `ssh`.
  private func sentence(ofSSH error: SignatureFormatError) -> String {
    switch error {
    case .sshKeyText:
      self(
        "an ssh key is written “ssh-ed25519 AAAA…” with 80 characters; \(again(.sshPublicKey))",
        "khóa ssh viết dạng “ssh-ed25519 AAAA…”, đúng 80 ký tự; \(again(.sshPublicKey))")
    case .armour(let line):
      at(line, 1)
        + self(
          "this is not the line that ssh-keygen prints here; \(again(.sshSignature))",
          "dòng này không đúng như ssh-keygen in ra; \(again(.sshSignature))")
    case .notSSHSignature:
      self(
        "between the dashes stands no ssh signature; \(again(.sshSignature))",
        "giữa hai dòng gạch không phải chữ ký ssh; \(again(.sshSignature))")
    case .notEd25519(let form, _):
      self(
        "\(name(form)) is not of the kind ssh-ed25519; use a key of that kind",
        "\(name(form)) không thuộc loại ssh-ed25519; hãy dùng khóa loại này")
    case .namespace(let limit):
      self(
        "a namespace has 1 to \(limit) letters, digits and signs of ASCII without blanks",
        "phạm vi chữ ký gồm 1 đến \(limit) ký tự ASCII, không có khoảng trắng")
    case .reserved(let count):
      self(
        "a reserved field of the signature has \(number(count)) bytes; \(again(.sshSignature))",
        "trường để dành của chữ ký có \(number(count)) byte; \(again(.sshSignature))")
    case .unknownHash:
      self(
        "the message was hashed neither by SHA-256 nor by SHA-512; sign it again",
        "văn bản không được băm bằng SHA-256 hay SHA-512; hãy ký lại")
    case .signatureByteCount(let count):
      self(
        "a signature has 64 bytes and this one has \(number(count)); \(again(.sshSignature))",
        "chữ ký dài 64 byte, ở đây là \(number(count)); \(again(.sshSignature))")
    default:
      self("this is written otherwise than it must be", "nội dung không viết đúng dạng")
    }
  }

  /// What is wrong with the name of a key.
  public func sentence(_ flaw: KeyNameFlaw) -> String {
    switch flaw {
    case .empty: self("a key has no name; give it one", "khóa không có tên; hãy đặt tên")
    case .tooLong(let byteCount):
      self(
        "the name of a key has \(number(byteCount)) bytes; shorten it to"
          + " \(SignatureForm.keyName.byteCountLimit)",
        "tên khóa dài \(number(byteCount)) byte; hãy rút còn"
          + " \(SignatureForm.keyName.byteCountLimit)")
    case .space(let offset):
      self(
        "a blank stands at byte \(offset) of the name of a key; leave it out",
        "tên khóa có khoảng trắng ở byte \(offset); hãy bỏ đi")
    case .plus(let offset):
      self(
        "a plus stands at byte \(offset) of the name of a key; leave it out",
        "tên khóa có dấu cộng ở byte \(offset); hãy bỏ đi")
    case .control(let offset):
      self(
        "a control character stands at byte \(offset) of the name of a key; leave it out",
        "tên khóa có ký tự điều khiển ở byte \(offset); hãy bỏ đi")
    }
  }

  /// The name of a form.
  private func name(_ form: SignatureForm) -> String {
    switch form {
    case .note: self("the signed text", "văn bản có chữ ký")
    case .keyName: self("the name of a key", "tên khóa")
    case .verifierKey: self("the verifier key", "khóa kiểm chứng")
    case .sshPublicKey: self("the ssh key", "khóa ssh")
    case .sshSignature: self("the ssh signature", "chữ ký ssh")
    }
  }

  /// How to come by a form that is whole.
  private func again(_ form: SignatureForm) -> String {
    switch form {
    case .note: self("get the file again from where it came", "hãy lấy lại tệp từ nơi đã gửi")
    case .keyName: self("type the name again", "hãy gõ lại tên")
    case .verifierKey:
      self("copy the line of the key again, all of it", "hãy chép lại trọn dòng ghi khóa")
    case .sshPublicKey:
      self("copy the first two words of the .pub file", "hãy chép hai từ đầu của tệp .pub")
    case .sshSignature:
      self("use the file as ssh-keygen -Y sign wrote it", "hãy dùng nguyên tệp do ssh-keygen tạo")
    }
  }

  /// The line where something stands, if it stands in one.
  private func at(_ line: Int?, _ firstLine: Int) -> String {
    line.map { self("line \(firstLine - 1 + $0): ", "dòng \(firstLine - 1 + $0): ") } ?? ""
  }

  /// An identifier of a key as people read it.
  private func identifier(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
