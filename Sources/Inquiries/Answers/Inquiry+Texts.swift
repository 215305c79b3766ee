// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
public import Directives
public import Reports

extension Inquiry {
  /// The positions of the events behind a value: `[#12 #40]`, the first few of many.
  public func citation(_ sequences: [SequenceNumber]) -> RichText {
    guard !sequences.isEmpty else { return RichText("") }
    let limit = 6
    let shown = sequences.prefix(limit).map { "#\($0)" }.joined(separator: " ")
    let more = sequences.count > limit ? " +\(sequences.count - limit)" : ""
    return RichText("[\(shown)\(more)]", .faint)
  }

  /// A text and the events behind it.
  public func cited(_ text: RichText, _ sequences: [SequenceNumber]) -> RichText {
    sequences.isEmpty ? text : text + " " + citation(sequences)
  }

  /// Who holds a role, or why nobody can be named.
  public func holder(_ holder: Holder) -> RichText {
    switch holder {
    case .party(let party): RichText(name(party))
    case .undecided(after: let party):
      RichText(
        words("heir undecided after \(name(party))", "chưa rõ bên kế thừa \(name(party))"),
        .warning)
    case .unresolved(group: let group):
      RichText(
        words("\(name(group)): members unresolved", "\(name(group)): chưa xác định thành viên"),
        .warning)
    case .membersUnnamed(group: let group, let known, let size):
      RichText(
        words(
          "\(name(group)): \(size - known) of \(size) members unnamed",
          "\(name(group)): còn \(size - known)/\(size) thành viên chưa nêu tên"), .warning)
    case .nobody: RichText(words("nobody named", "chưa giao cho ai"), .warning)
    }
  }

  /// The deadline in force, in words: the last moment in time, and the original where it moved.
  public func deadline(_ obligation: Obligation) -> RichText {
    guard let inForce = obligation.inForce else {
      return RichText(words("no deadline", "không có thời hạn"))
    }
    var text = cited(deadline(inForce), [inForce.sequence])
    if let original = obligation.original, original.sequence != inForce.sequence {
      text += RichText(words("; originally ", "; hạn gốc: "))
      text += cited(deadline(original), [original.sequence])
    }
    return text
  }

  /// A deadline, in words: the last moment in time, the first instant too late, the phrase.
  public func deadline(_ entry: DeadlineEntry) -> RichText {
    let (_, millisecondOfDay) = entry.due.localDay(in: words.offset)
    let late = words.fullInstant(entry.due)
    let instant =
      millisecondOfDay == 0
      ? words(" (late from \(late))", " (quá hạn từ \(late))") : ""
    return RichText("“\(entry.deadline.phrase)” – \(words.lastInTime(entry.due))\(instant)")
  }

  /// The line that says from where the question is asked.
  public var standpoint: RichText {
    let size = ledger.index.events.count
    let all = words.count(size, "event", "sự kiện")
    let known =
      view.knownCount == size
      ? words("all \(all) known", "theo toàn bộ \(all)")
      : words(
        "knowing \(words.number(view.knownCount)) of \(all)",
        "chỉ theo \(words.number(view.knownCount))/\(words.number(size)) sự kiện đầu")
    let instant = words("As of ", "Tại thời điểm ") + words.fullInstant(view.at)
    let policy = words("deadlines ", "cách tính hạn: ") + words.policy(view.policy)
    let stage = words("done when ", "tính hoàn thành khi ") + words.stage(view.viewpoint.count)
    let line = RichText("\(instant) · \(known) · \(policy) · \(stage)", .faint)
    guard let last = ledger.index.events.last?.recordedTime,
      let sentence = run.clockSentence(lastRecord: last)
    else { return line }
    return line + RichText(" · " + sentence, .warning)
  }
}

extension Inquiry {
  /// How a directive ended.
  public func sentence(_ end: Cited<DirectiveEnd>) -> RichText {
    let text =
      switch end.value {
      case .withdrawn(let time, let reason):
        words(
          "Withdrawn on \(words.instant(time)): \(reason)",
          "Đã thu hồi ngày \(words.instant(time)): \(reason)")
      case .superseded(let time, let by):
        words(
          "Superseded on \(words.instant(time)) by \(by.map(\.rawValue).joined(separator: ", "))",
          "Đã được thay thế ngày \(words.instant(time)) bởi"
            + " \(by.map(\.rawValue).joined(separator: ", "))")
      }
    return cited(RichText(text, .warning), end.sequences)
  }
}
