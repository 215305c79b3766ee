// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives
import Inquiries
import Reports

/// What a clerk is told beside the receipt.
struct RecordNotes {
  /// The run of the command.
  let run: CommandRun
  /// The words.
  private var words: Words { run.words }

  /// Takes the run.
  init(run: CommandRun) { self.run = run }

  /// Says how the deadlines were understood, before anything is recorded.
  func explain(_ intents: [Intent], _ index: LedgerIndex) {
    for intent in intents {
      guard let deadline = intent.body.deadline else { continue }
      run.note(
        words(
          "deadline understood as: \(words.lastInTime(deadline.due)) (rule "
            + "\(name(deadline.rule))).",
          "hiểu thời hạn là: \(words.lastInTime(deadline.due)) (quy tắc \(name(deadline.rule)))."))
    }
    noteUndeclaredYears(of: intents, index)
  }

  /// Says which years the working days of some deadlines were counted in without a calendar.
  ///
  /// Nothing is refused for it: the holidays of a year are often declared in its last weeks, and
  /// what a document orders has to be recorded before. But whoever records it is told, because a
  /// deadline that is recorded does not move with a calendar that comes later.
  func noteUndeclaredYears(of intents: [Intent], _ index: LedgerIndex) {
    let deadlines = intents.compactMap(\.body.deadline)
    guard !deadlines.isEmpty else { return }
    let declared = intents.compactMap { intent in
      if case .calendarDeclared(let calendar) = intent.body { calendar.year } else { nil }
    }
    let reading = index.deadlineReading(at: index.recordedTime(at: run.context.now()))
    let years = Set(
      deadlines.flatMap {
        $0.rule.undeclaredYears(under: reading.policy, calendar: reading.calendar)
      })
    for year in years.subtracting(declared).sorted() {
      run.note(
        words(
          "no calendar of \(year) is declared, so its holidays count as working days; declare it "
            + "first (chidao record calendar \(year)): a deadline on record does not move with it.",
          "chưa khai lịch làm việc năm \(year) nên ngày nghỉ lễ của năm đó được tính là ngày làm "
            + "việc; hãy khai trước (chidao record calendar \(year)), vì thời hạn đã ghi không đổi "
            + "theo lịch khai sau."))
    }
  }

  /// What each event says, with the parties by name.
  func sentences(_ intents: [Intent], _ index: LedgerIndex) -> [String] {
    let names = PartyNames(index)
    let narrator = Narrator(
      words: words, name: { names[$0] }, event: { index.position(of: $0).map { index[$0].body } })
    return intents.map { RichText(narrator.sentence($0.body)).plain + "." }
  }

  /// Says what follows from what was recorded.
  func consequences(of intents: [Intent]) {
    for intent in intents {
      if let sentence = consequence(of: intent) { run.note(sentence) }
    }
  }

  /// What follows from an event, where people tend to expect something else or must go on.
  private func consequence(of intent: Intent) -> String? {
    switch intent.body {
    case .deadlineChanged(let event):
      words(
        "new deadline: \(words.lastInTime(event.deadline.due)); the original stays on record.",
        "hạn mới: \(words.lastInTime(event.deadline.due)); hạn gốc vẫn được giữ.")
        + (event.request.map {
          words(" It answers the request \($0).", " Trả lời đề nghị gia hạn \($0).")
        } ?? "")
    case .statusReported(let event) where event.status == .done && event.period != nil:
      words(
        "the round counts as reported, unless the report is returned.",
        "kỳ này được tính là đã báo cáo, trừ khi bị trả lại.")
    case .statusReported(let event) where event.status == .done:
      words(
        "it counts as done once approved: chidao record approve \(event.directive) "
          + "--party \(event.party) --by ID",
        "được tính là hoàn thành khi được duyệt: chidao record approve \(event.directive) "
          + "--party \(event.party) --by MÃ")
    case .reminderSent, .assignmentTransferred:
      words("no deadline moves.", "thời hạn không đổi.")
    case .extensionRequested:
      words(
        "until it is granted the deadline in force stays.",
        "chưa được chấp thuận thì hạn hiện hành vẫn giữ nguyên.")
    case .eventRetracted:
      words(
        "both views stay visible: as known then, and as known now.",
        "cả hai cách nhìn vẫn xem được: theo điều đã biết lúc đó và theo điều biết bây giờ.")
    default: nil
    }
  }

  /// The name of a rule, as it is written in the log.
  private func name(_ rule: DeadlineRule) -> String {
    switch rule {
    case .before(let day): "before \(day)"
    case .by(let day): "by \(day)"
    case .period(let period): "period \(period)"
    case .window(let from, let to): "window \(from)..\(to)"
    case .at: "at"
    case .days(let count, let working, let day):
      "\(working ? "workdays" : "days") \(count)@\(day)"
    }
  }
}

extension EventBody {
  /// The deadline that the event states, if any.
  var deadline: Deadline? {
    switch self {
    case .directiveIssued(let event): event.deadline
    case .deadlineChanged(let event): event.deadline
    case .extensionRequested(let event): event.deadline
    default: nil
    }
  }
}
