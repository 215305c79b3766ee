// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
public import Inquiries

/// The everyday command, as a value: what `chidao` is and does.
public enum Chidao {
  /// The program.
  public static let program: Program = Program(
    "chidao", version: "0.1.0",
    summary: .say(
      "Sổ chỉ đạo: ghi nhiệm vụ được giao, theo dõi ai làm, hạn nào, đến đâu.",
      "The ledger of directives: who must do what by when, and what became of it."),
    discussion: .say(
      "Không gì trong sổ bị sửa hay xóa; mọi câu trả lời đều nêu số thứ tự sự kiện làm căn cứ.",
      "Nothing in the ledger is ever edited; every answer cites the events behind it."),
    examples: [
      CommandExample(
        "chidao init so-chi-dao --origin ledger.example/tinh-a --name \"Sổ tỉnh A\" --actor "
          + "van-phong",
        .say("Tạo sổ mới.", "Make a new ledger.")),
      CommandExample(
        "chidao record claim tb-2026/3 --party so-a --actor so-a",
        .say("Báo hoàn thành.", "Claim completion.")),
    ],
    commands: writing + InquiryCommands.all, fallback: BareCommand.command,
    topics: [DeadlineTopic.topic])

  /// The commands that change something.
  static let writing: [Command] = [
    InitCommand.command, AppendCommand.command, RecordFamily.command, RebuildCommand.command,
    AdoptCommand.command, DoctorCommand.command, KeyFamily.command,
    ReceiptCommand.command, PublishCommand.command,
    CheckpointCommand.command, WitnessFamily.command,
  ]
}
