// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import Reports

extension Words {
  /// What is wrong with what was typed, and what to type instead.
  func sentence(_ error: FormError) -> String {
    switch error {
    case .value(let place, let text, let error): "\(place) “\(text)”: \(sentence(error))."
    case .text(let place, let flaw): "\(place): \(sentence(flaw.reason)) (byte \(flaw.offset))."
    case .emptyText(let place):
      self("\(place) is empty.", "\(place) không có nội dung.")
    case .phrase(let place, let text, let error):
      "\(place) “\(text)”: \(sentence(error))"
    case .notAWord(let place, let text, let allowed):
      self(
        "\(place) “\(text)” is none of: \(allowed.joined(separator: ", ")).",
        "\(place) “\(text)” không phải là một trong: \(allowed.joined(separator: ", ")).")
    case .notAnInteger(let place, let text):
      self(
        "\(place) “\(text)” is not a whole number.", "\(place) “\(text)” không phải là số nguyên.")
    case .notATime(let place, let text):
      self(
        "\(place) “\(text)” is no time of the calendar; write 2026-06-22, "
          + "2026-06-22T12:00, 22/6/2026 or now.",
        "\(place) “\(text)” không phải là thời điểm có trong lịch; hãy viết 22/6/2026, "
          + "\"22/6/2026 12:00\", 2026-06-22T12:00 hoặc now."
      )
    case .notADay(let place, let text):
      self(
        "\(place) “\(text)” is no day of the calendar; write 22/6/2026 or 2026-06-22.",
        "\(place) “\(text)” không phải là ngày có trong lịch; hãy viết 22/6/2026 hoặc 2026-06-22.")
    case .notOfForm(let place, let text, let form):
      self(
        "\(place) “\(text)” is not of the form \(form).",
        "\(place) “\(text)” không đúng dạng \(form).")
    default: sentence(ofMissing: error)
    }
  }

  /// What is missing.
  private func sentence(ofMissing error: FormError) -> String {
    switch error {
    case .oneOf(let places) where places.count > 1:
      self(
        "Give one of these: \(places.joined(separator: "; ")).",
        "Hãy nêu một trong các mục sau: \(places.joined(separator: "; ")).")
    case .oneOf(let places):
      self("Give \(places.joined()).", "Cần có \(places.joined()).")
    case .needs(let place, let other):
      self("\(place) needs \(other).", "\(place) cần đi cùng \(other).")
    case .saidAlready(let place, let other, let text):
      self(
        "\(other) “\(text)” says the day already; leave \(place) out.",
        "\(other) “\(text)” đã nêu ngày; hãy bỏ \(place).")
    case .outsideCalendar(let place, let text):
      self(
        "\(place) “\(text)” ends outside the calendar.", "\(place) “\(text)” nằm ngoài lịch.")
    case .file(let failure): sentence(failure)
    case .nothingOpen(let matter, let directive, let party):
      self(
        "No \(name(matter)) on \(directive)\(party.map { " by \($0)" } ?? "") waits for a "
          + "decision; see “chidao show \(directive)”.",
        "Nhiệm vụ \(directive) không có \(name(matter)) nào\(party.map { " của \($0)" } ?? "") "
          + "đang chờ quyết định; xem “chidao show \(directive)”."
      )
    case .severalOpen(let matter, let directive, let choices):
      self(
        "On \(directive) more than one \(name(matter)) waits for a decision: "
          + "\(choices.map(\.rawValue).joined(separator: ", ")). Name the party or the event.",
        "Nhiệm vụ \(directive) có nhiều \(name(matter)) đang chờ quyết định: "
          + "\(choices.map(\.rawValue).joined(separator: ", ")). Hãy nêu rõ cơ quan hoặc mã sự "
          + "kiện."
      )
    default: self("The command is incomplete.", "Lệnh chưa đủ thông tin.")
    }
  }

  /// What waits for a decision.
  private func name(_ matter: FormError.OpenMatter) -> String {
    switch matter {
    case .claim: self("claim of completion", "báo cáo hoàn thành")
    case .approvedClaim:
      self("approved claim of completion", "báo cáo hoàn thành đã được chấp thuận")
    case .request: self("request for more time", "đề nghị gia hạn")
    }
  }

  /// Why the words of a deadline or recurrence were not understood, and how to write it.
  func sentence(_ error: PhraseError) -> String {
    switch error {
    case .empty: self("no words.", "không có nội dung.")
    case .unreadable(let rest):
      self(
        "“\(rest)” was not understood; write “trước ngày 20/7/2026”, “trong ngày 22/6/2026”, "
          + "“hết tháng 7/2026”, “trong quý III/2026”, “trước 10 giờ ngày 5/6/2026”, “trong 10 "
          + "ngày làm việc kể từ 28/5/2026”, or before:2026-07-20.",
        "không hiểu “\(rest)”; hãy viết “trước ngày 20/7/2026”, “trong ngày 22/6/2026”, “hết "
          + "tháng 7/2026”, “trong quý III/2026”, “trước 10 giờ ngày 5/6/2026”, “trong 10 ngày "
          + "làm việc kể từ 28/5/2026”, hoặc before:2026-07-20."
      )
    case .bareDay:
      self(
        "is that day the last in time or the first too late? Write “trong ngày …” or “trước ngày "
          + "…”.",
        "ngày đó còn hạn hay đã quá hạn? Hãy viết “trong ngày …” hoặc “trước ngày …”.")
    case .yearMissing:
      self(
        "of which year? Write the year in four digits.", "năm nào? Hãy ghi đủ bốn chữ số của năm.")
    case .urgency(let words):
      self(
        "“\(words)” is not a deadline; keep it with --urgency.",
        "“\(words)” không phải là thời hạn; hãy ghi bằng --urgency.")
    case .anchorMissing:
      self(
        "counted from which day? Add “kể từ ngày …”.", "tính từ ngày nào? Hãy thêm “kể từ ngày …”.")
    case .nonexistent(let text):
      self("there is no \(text).", "không có \(text).")
    case .reversed:
      self("the end lies before the beginning.", "thời điểm cuối trước thời điểm đầu.")
    case .tooManyDays(let count, let limit):
      self(
        "\(number(count)) days are more than the \(number(limit)) that may be counted.",
        "\(number(count)) ngày vượt quá mức \(number(limit)) ngày.")
    }
  }
}
