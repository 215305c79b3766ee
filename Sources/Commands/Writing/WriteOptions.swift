// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit

/// The options that the writing commands share.
enum WriteOptions {
  /// The options of every command that records events.
  static let recording: [OptionDescription] = [
    .option(
      "expect", .say("MÃ=SỐ", "ID=SEQ"), isRepeatable: true,
      summary: .say(
        "Chỉ ghi nếu sự kiện cuối cùng về MÃ có số thứ tự này (none: chưa có).",
        "Record only if the last event about ID has this sequence number (none: there is none).")),
    .option(
      "expect-size", .number,
      summary: .say(
        "Chỉ ghi nếu sổ đang có bấy nhiêu sự kiện.",
        "Record only if the ledger holds so many events.")),
    .option(
      "sign", .say("TỆP-KHÓA", "KEYFILE"), kind: .file,
      summary: .say(
        "Ký toàn bộ nội dung gửi bằng khóa riêng SSH này (ssh-ed25519).",
        "Sign all that is sent with this private SSH key (ssh-ed25519).")),
    .flag(
      "dry-run",
      summary: .say("Kiểm tra mọi điều, không ghi gì.", "Check everything, write nothing.")),
    .flag(
      "rebuild",
      summary: .say(
        "Ghi xong thì cập nhật thư mục cache.", "Afterwards bring the cache up to date.")),
    anyFileSystem,
  ]

  /// The options of every sub-command of `record`.
  static let record: [OptionDescription] = [
    .option(
      "time", .say("THỜI-ĐIỂM", "TIME"),
      summary: .say(
        "Sự việc có hiệu lực từ lúc nào; mặc định là bây giờ.",
        "When it is so; by default now.")),
    .option(
      "id", .id,
      summary: .say(
        "Mã sự kiện; mặc định tính từ nội dung, nên gõ lại cùng lệnh trong ngày không ghi hai lần.",
        "The name of the event; by default derived from its content, so that the same command on "
          + "the same day records nothing twice."
      )),
    .party("on-behalf-of", "Ghi thay cho cơ quan nào.", "For whom the actor acts."),
  ]

  /// Whether a file system that is not known to keep the promises will do.
  static let anyFileSystem = OptionDescription.flag(
    "allow-any-filesystem",
    summary: .say(
      "Chấp nhận hệ thống tệp cục bộ khác ext4, XFS (ví dụ tmpfs).",
      "Accept another local file system than ext4 or XFS, such as tmpfs."))
}
