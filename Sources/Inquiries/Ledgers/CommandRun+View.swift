// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
import CommandLineKit
public import Directives
import Reports

extension CommandRun {
  /// From where the question is asked, by `--at`, `--known`, `--policy` and `--count`.
  public func viewpoint(offset: UTCOffset) throws(CommandFailure) -> Viewpoint {
    var viewpoint = try self.viewpoint(at: offset)
    viewpoint.known = try knowledge("known", offset: offset)
    return viewpoint
  }

  /// That the clock has not yet come to the last record of a ledger; nil where it has.
  public func clockSentence(lastRecord: Instant) -> String? {
    let now = context.now()
    return now < lastRecord ? words.clockBehind(now, lastRecord: lastRecord) : nil
  }

  /// From where the question is asked, by `--at`, `--policy` and `--count`, knowing everything.
  func viewpoint(at offset: UTCOffset) throws(CommandFailure) -> Viewpoint {
    // The parser has checked both words against the lists from which they are read here.
    Viewpoint(
      at: try instant("at", offset: offset) ?? context.now(),
      policy: arguments.string("policy").flatMap(DeadlinePolicy.init(rawValue:)),
      count: arguments.string("count").flatMap(CompletionStage.init(rawValue:)) ?? .approved)
  }

  /// The instant that an option names; a day alone is its first instant.
  public func instant(
    _ option: String, offset: UTCOffset
  ) throws(CommandFailure) -> Instant? {
    guard let text = arguments.string(option) else { return nil }
    switch TimeArgument(text, offset: offset) {
    case .now: return context.now()
    case .day(let day): return Instant(startOf: day, in: offset)
    case .instant(let instant): return instant
    case nil: throw notATime(text, option: option)
    }
  }

  /// The point of knowledge that an option names: a sequence number, or a time; a day alone is its
  /// end.
  public func knowledge(
    _ option: String, offset: UTCOffset
  ) throws(CommandFailure) -> KnowledgePoint {
    guard let text = arguments.string(option) else { return .everything }
    let digits = text.first == "#" ? text.dropFirst() : Substring(text)
    if let sequence = UInt64(digits), digits.utf8.count <= 12, digits.first != "+" {
      return .sequence(SequenceNumber(sequence))
    }
    switch TimeArgument(text, offset: offset) {
    case .now: return .recorded(context.now())
    case .day(let day):
      return .recorded(
        Instant(startOf: day, in: offset).advanced(byDays: 1).advanced(byMilliseconds: -1))
    case .instant(let instant): return .recorded(instant)
    case nil:
      throw CommandFailure(
        .misuse,
        words(
          "--\(option) “\(text)” is neither the number of an event nor a time of the calendar;"
            + " write 41, 2026-06-22, 2026-06-22T12:00, 22/6/2026 or now.",
          "--\(option) “\(text)” không phải số thứ tự sự kiện, cũng không phải thời điểm có trong"
            + " lịch; hãy viết 41, 22/6/2026, \"22/6/2026 12:00\", 2026-06-22T12:00 hoặc now."))
    }
  }

  /// The refusal of a text that is no time.
  private func notATime(_ text: String, option: String) -> CommandFailure {
    CommandFailure(
      .misuse,
      words(
        "--\(option) “\(text)” is no time of the calendar; write 2026-06-22,"
          + " 2026-06-22T12:00, 22/6/2026 or now.",
        "--\(option) “\(text)” không phải là thời điểm có trong lịch; hãy viết 22/6/2026,"
          + " \"22/6/2026 12:00\", 2026-06-22T12:00 hoặc now."))
  }
}
