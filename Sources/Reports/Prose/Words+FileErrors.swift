// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import PosixFiles

extension Words {
  /// What the operating system refused, on what, and what to do.
  public func sentence(_ error: FileError) -> String {
    let advice = advice(error.reason)
    return advice.isEmpty
      ? "\(error.path): \(error.systemMessage) (\(error.call))."
      : "\(error.path): \(advice) (\(error.call))."
  }

  /// Why a file cannot be read whole, and what to do.
  public func sentence(_ failure: InputFile.Failure) -> String {
    switch failure {
    case .file(let error): sentence(error)
    case .tooLarge(let path, let limit):
      self(
        "\(path) has more than \(number(limit)) bytes; split it.",
        "\(path) lớn hơn \(number(limit)) byte; hãy chia nhỏ.")
    }
  }

  /// What an error means and what to do about it; empty where only the system knows.
  private func advice(_ reason: FileError.Reason) -> String {
    switch reason {
    case .notFound: self("there is no such file or directory", "không có tệp hoặc thư mục này")
    case .alreadyExists: self("there is one already", "đã tồn tại")
    case .notPermitted:
      self(
        "you may not; ask whoever owns it for permission",
        "không có quyền; hãy đề nghị chủ sở hữu cấp quyền")
    case .readOnlyFileSystem:
      self("the file system is read-only", "hệ thống tệp chỉ cho đọc")
    case .noSpace: self("no space is left; free some and try again", "hết dung lượng; hãy dọn bớt")
    case .fileTooLarge:
      self("the file may not grow further", "tệp đã đạt giới hạn kích thước")
    case .wrongKind:
      self(
        "a file stands where a directory must, or the other way round",
        "chỗ cần thư mục lại là tệp, hoặc ngược lại")
    case .symbolicLink:
      self("a symbolic link is not followed here", "không đi theo liên kết tượng trưng ở đây")
    case .deviceError: self("the device failed", "thiết bị lưu trữ bị lỗi")
    case .brokenPipe: self("the reader has gone", "bên nhận đã đóng")
    case .tooManyOpenFiles: self("too many files are open", "quá nhiều tệp đang mở")
    case .other: ""
    }
  }
}
