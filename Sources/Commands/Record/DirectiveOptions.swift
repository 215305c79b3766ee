// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// The options that issuing and amending a directive share.
enum DirectiveOptions {
  /// What is said of the directive itself.
  static let content: [OptionDescription] =
    [
      .words("product", "Sản phẩm.", "What has to come out of it."),
      .party("deliver-to", isRepeatable: true, "Nơi nhận sản phẩm.", "Who receives the product."),
      .party("onward", isRepeatable: true, "Nơi nhận tiếp theo.", "To whom it goes after that."),
      .party("accountable-to", "Chịu trách nhiệm trước ai.", "Before whom the party answers."),
      .party(
        "needs", isRepeatable: true, "Cần sản phẩm của nhiệm vụ nào.",
        "The directive whose product it needs."),
      .words("field", "Lĩnh vực.", "The field of work."),
      .words("urgency", "Mức độ khẩn như văn bản viết.", "Words of urgency as printed."),
      .option(
        "every", .say("CHU-KỲ", "HOW-OFTEN"),
        summary: .say(
          "Chu kỳ: “định kỳ hằng tháng”, “trước ngày 25 hằng tháng”, monthly…",
          "How often: “định kỳ hằng tháng”, monthly, weekly…")),
      .option(
        "due-day", .number,
        summary: .say("Ngày cuối còn hạn trong kỳ.", "The last day in time within each period.")),
      .option(
        "due-time", .say("GIỜ:PHÚT", "HH:MM"),
        summary: .say("Giờ phải xong trong ngày đó.", "The time of day by which it is due.")),
      .option(
        "until", .day,
        summary: .say("Ngày cuối cùng của nhiệm vụ định kỳ.", "The last day of the recurring duty.")
      ),
    ] + OptionDescription.target
}
