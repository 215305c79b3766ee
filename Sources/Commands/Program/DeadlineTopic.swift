// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit

/// The page of help on how deadlines are typed.
enum DeadlineTopic {
  /// Ways to say a deadline, the explicit form of each, and what it means in both languages.
  static let rows: [(phrase: String, explicit: String, vi: String, en: String)] = [
    ("trước ngày 20/7/2026", "before:2026-07-20", "đến hết 19/7", "to the end of 19 July"),
    ("chậm nhất ngày 20/7/2026", "by:2026-07-20", "đến hết 20/7", "to the end of 20 July"),
    ("trong ngày 22/6/2026", "by:2026-06-22", "đến hết 22/6", "to the end of 22 June"),
    ("hết tháng 7/2026", "period:2026-07", "đến hết 31/7", "to the end of 31 July"),
    ("trong quý III/2026", "period:2026-Q3", "đến hết 30/9", "to the end of 30 September"),
    ("trong năm 2026", "period:2026", "đến hết 31/12", "to the end of 31 December"),
    (
      "trong tháng 8 và tháng 9/2024", "window:2024-08..2024-09", "đến hết 30/9/2024",
      "to the end of 30 September 2024"
    ),
    ("trước 10 giờ ngày 5/6/2026", "at:2026-06-05T10:00", "trước 10:00", "before 10:00"),
    (
      "trong 10 ngày kể từ ngày 28/5/2026", "days:10@2026-05-28", "đến hết 7/6",
      "to the end of 7 June"
    ),
    (
      "trong 10 ngày làm việc kể từ ngày 28/5/2026", "workdays:10@2026-05-28",
      "theo lịch làm việc của sổ", "by the working calendar of the ledger"
    ),
  ]

  /// The page.
  static let topic = HelpTopic(
    name: "deadlines",
    summary: .say("Cách viết thời hạn.", "How deadlines are written."),
    body: .say(
      page(
        "--deadline nhận lời văn của văn bản hoặc dạng tường minh; theo cách hiểu strict:",
        "Phải ghi đủ năm. “Khẩn trương”, “kịp thời”, “ngay” không phải là thời hạn: ghi bằng "
          + "--urgency. Ngày đứng một mình (“ngày 20/7/2026”) bị từ chối vì hiểu được hai cách."
      ) { $0.vi },
      page(
        "--deadline takes the words of the document or the explicit form; under policy strict:",
        "The year must be there. Words of haste are no deadline: keep them with --urgency. A day "
          + "alone (“ngày 20/7/2026”) is refused, because it can be read in two ways."
      ) { $0.en }))

  /// The table between two paragraphs.
  private static func page(
    _ opening: String, _ closing: String,
    _ meaning: ((phrase: String, explicit: String, vi: String, en: String)) -> String
  ) -> String {
    let table = rows.map { "  “\($0.phrase)”\n      \($0.explicit)\n      \(meaning($0))" }
    return "\(opening)\n\n\(table.joined(separator: "\n"))\n\n\(closing)"
  }
}
