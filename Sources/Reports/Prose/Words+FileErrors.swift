// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import PosixFiles

extension Words {
  /// What the operating system refused, on what, and what to do.
  public func sentence(_ error: FileError) -> String {
    let advice = advice(error.reason)
    return advice.isEmpty
      ? "\(file(error.path)): \(error.systemMessage) (\(error.call))."
      : "\(file(error.path)): \(advice)."
  }

  /// The words for a file that the user named, where `-` is standard input.
  public func file(_ path: String) -> String {
    switch path {
    case "": "“”"
    case "-": self("standard input", "đầu vào chuẩn")
    case StandardStream.output.name: self("standard output", "đầu ra chuẩn")
    default: path
    }
  }

  /// Why a file cannot be read whole, and what to do.
  public func sentence(_ failure: InputFile.Failure) -> String {
    switch failure {
    case .file(let error): sentence(error)
    case .tooLarge(let path, let limit):
      self(
        "\(file(path)) has more than \(number(limit)) bytes; split it.",
        "\(file(path)) lớn hơn \(number(limit)) byte; hãy chia nhỏ.")
    }
  }

  /// What an error means and what to do about it; empty where only the system knows.
  private func advice(_ reason: FileError.Reason) -> String {
    switch reason {
    case .notFound: self("there is no such file or directory", "không có tệp hoặc thư mục này")
    case .alreadyExists: self("there is one already", "đã tồn tại")
    case .notPermitted:
      self(
        "you are not allowed to do this; ask its owner for the right",
        "bạn không có quyền; hãy đề nghị chủ sở hữu cấp quyền")
    case .readOnlyFileSystem:
      self(
        "the file system is read-only; use one that can be written to",
        "hệ thống tệp chỉ cho đọc; hãy dùng nơi cho phép ghi")
    case .noSpace: self("no space is left; free some and try again", "hết dung lượng; hãy dọn bớt")
    case .fileTooLarge:
      self(
        "the file may not grow further; raise the limit on file sizes",
        "tệp đã đạt giới hạn kích thước; hãy nâng giới hạn")
    case .notAFolder:
      self("a folder is needed here, and this is none", "ở đây cần thư mục, đây không phải thư mục")
    case .notAFile:
      self(
        "an ordinary file is needed here, and this is none",
        "ở đây cần tệp thường, đây không phải tệp thường")
    case .nameTooLong:
      self("the name is too long; shorten it", "tên quá dài; hãy rút ngắn")
    case .notOpen:
      self(
        "it was closed before the program began; do not close it",
        "đã bị đóng trước khi chương trình chạy; hãy để mở")
    case .nobodyWrites:
      self(
        "nobody writes to this pipe; start the writer first",
        "không có ai ghi vào ống dẫn này; hãy chạy bên ghi trước")
    case .symbolicLink:
      self(
        "symbolic links are not followed here; put the file itself in its place",
        "ở đây không đi theo liên kết tượng trưng; hãy đặt chính tệp vào chỗ này")
    case .deviceError:
      self(
        "the device failed; have it examined, and run “verify”",
        "thiết bị lưu trữ bị lỗi; hãy cho kiểm tra thiết bị và chạy “verify”")
    case .brokenPipe: self("the reader has gone", "bên nhận đã đóng")
    case .tooManyOpenFiles:
      self(
        "too many files are open; close some and try again",
        "quá nhiều tệp đang mở; hãy đóng bớt rồi thử lại")
    case .other: ""
    }
  }
}
