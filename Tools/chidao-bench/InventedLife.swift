// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Directives

/// Events as they come in over the years: notices, orders, reports, delays, decisions.
struct InventedLife {
  /// The bodies.
  let world: InventedWorld
  /// How many events there shall be, and how many directives among them.
  let goal: (events: Int, directives: Int)
  /// Chance.
  private var chance: Chance
  /// The directives that are not done.
  private var active: [InventedDirective] = []
  /// How many directives were issued.
  private(set) var directiveCount = 0
  /// How many events came in, the opening included.
  private(set) var eventCount = 1
  /// The notice at hand, and how many directives it still gets.
  private var notice: (id: NoticeID, left: Int, number: Int)?
  /// The time of the province.
  private(set) var now: Instant
  /// What came in and was not yet taken.
  private var intents: [Intent] = []
  /// Who records.
  private let actor: ActorID
  /// In which days are counted.
  private let calendar = WorkingCalendar(offset: .indochina)

  /// Begins.
  init(events: Int, directives: Int, seed: UInt64, from start: Instant) throws(ValueError) {
    world = try InventedWorld()
    goal = (events, directives)
    chance = Chance(seed: seed)
    now = start
    actor = try ActorID("van-phong-mau")
    for body in world.registrations { try add(body) }
  }

  /// The next events, at most so many; none at the end.
  mutating func take(_ count: Int) throws(ValueError) -> [Intent] {
    while intents.count < count, left > 0 { try live() }
    defer { intents = [] }
    return intents
  }

  /// How many events may still come in.
  private var left: Int { goal.events - eventCount }

  /// How many events the issuance of a directive takes at most, with its notice.
  static let issuanceLimit = 4

  /// The least number of events in which so many directives can be issued and each acknowledged.
  static func leastEventCount(directives: Int) throws(ValueError) -> Int {
    let first = 1 + (try InventedWorld().registrations.count)
    let (rest, isTooMany) = directives.multipliedReportingOverflow(by: issuanceLimit + 1)
    return isTooMany || rest > Int.max - first ? Int.max : first + rest
  }

  /// Whether the next directive is due: by its share of the events, or because it is high time.
  private var isIssuanceDue: Bool {
    let wanted = goal.directives - directiveCount
    guard wanted > 0 else { return false }
    let share = Double(directiveCount) * Double(goal.events)
    return active.isEmpty || left <= wanted * Self.issuanceLimit
      || share < Double(goal.directives) * Double(eventCount)
  }

  /// Lets something happen.
  private mutating func live() throws(ValueError) {
    // About 60 events an hour on average, at any scale; what matters is that time goes on.
    now = now.advanced(byMilliseconds: Int64(chance.below(120)) * 1000)
    if isIssuanceDue { return try issue() }
    let index = chance.below(active.count)
    var directive = active[index]
    let isDone = try advance(&directive)
    if isDone {
      active.swapAt(index, active.count - 1)
      active.removeLast()
    } else {
      active[index] = directive
    }
  }

  /// Issues the next directive, and its notice before it.
  private mutating func issue() throws(ValueError) {
    let issuing = try currentNotice()
    directiveCount += 1
    let id = try DirectiveID("\(issuing.id)/\(issuing.number)")
    let isGroup = chance.happens(percent: 2)
    let lead = isGroup ? world.group : chance.one(of: world.departments)
    let deadline = chance.happens(percent: 70) ? newDeadline() : nil
    try add(
      .directiveIssued(
        DirectiveIssued(
          directive: id, notice: issuing.id, section: "\(issuing.number)",
          summary: world.summary(&chance), force: .order, kind: .once,
          product: chance.happens(percent: 60) ? "báo cáo" : nil, deliverTo: [world.office],
          deadline: deadline)))
    try add(.assignmentMade(AssignmentMade(directive: id, party: lead, role: .lead)))
    if chance.happens(percent: 50) {
      let other = chance.one(of: world.communes)
      try add(.assignmentMade(AssignmentMade(directive: id, party: other, role: .coordinate)))
    }
    let speaker = isGroup ? world.communes[0] : lead
    active.append(InventedDirective(id: id, lead: speaker, deadline: deadline))
  }

  /// The notice that gets the next directive.
  private mutating func currentNotice() throws(ValueError) -> (id: NoticeID, number: Int) {
    if var current = notice, current.left > 0 {
      current.left -= 1
      current.number += 1
      notice = current
      return (current.id, current.number)
    }
    let id = try NoticeID("tb-mau-\(directiveCount)")
    try add(
      .noticeIssued(
        NoticeIssued(
          notice: id, title: "Kết luận phiên họp chuyên đề của tỉnh Mẫu", kind: "Thông báo",
          issuer: world.office, number: "\(directiveCount)/TB-MAU",
          decided: now.day(in: .indochina))))
    notice = (id, 10 + chance.below(30), 1)
    return (id, 1)
  }

  /// A deadline some weeks from now.
  private mutating func newDeadline() -> Deadline? {
    guard let day = now.day(in: .indochina).advanced(by: 7 + chance.below(120)) else { return nil }
    let (year, month, date) = day.components
    return Deadline(
      rule: .before(day), phrase: "trước ngày \(date)/\(month)/\(year)", policy: .strict,
      calendar: calendar)
  }

  /// Does the next thing about a directive, and answers whether it is done with.
  private mutating func advance(_ directive: inout InventedDirective) throws(ValueError) -> Bool {
    if !directive.isAcknowledged {
      directive.isAcknowledged = true
      try report(directive, .acknowledged)
    } else if let approved = directive.approved {
      // The last one is merely asked after: once it is done there is nothing left to tell of.
      guard !isLast else {
        try remind(directive)
        return false
      }
      try decide(directive, approved, .recognised)
      return true
    } else if let claim = directive.claim {
      directive.claim = nil
      if isLast || chance.happens(percent: 25) {
        try decide(directive, claim, .returned, reason: "thiếu sản phẩm")
      } else {
        try decide(directive, claim, .approved)
        guard chance.happens(percent: 40) else { return true }
        directive.approved = claim
      }
    } else if let request = directive.request {
      directive.request = nil
      try answer(request, &directive)
    } else {
      try work(on: &directive)
    }
    return false
  }

  /// Does some work, asks for time, is reminded, or claims to be done.
  private mutating func work(on directive: inout InventedDirective) throws(ValueError) {
    switch chance.below(100) {
    case 0..<68:
      directive.percent = min(99, directive.percent + Int64(chance.below(15)))
      try report(
        directive, .underway, note: world.note(&chance), percent: directive.percent)
    case 68..<74:
      try report(directive, .blocked, reason: "chờ ý kiến của cơ quan thẩm định")
    case 74..<82:
      try remind(directive)
    case 82..<91 where directive.deadline != nil:
      directive.request = try add(
        .extensionRequested(
          ExtensionRequested(
            directive: directive.id, party: directive.lead, deadline: newDeadline(),
            reason: "khối lượng phát sinh")))
    case 82..<91:
      try report(directive, .underway, note: world.note(&chance))
    default:
      directive.claim = try report(directive, .done, note: world.note(&chance))
    }
  }

  /// Grants or refuses more time.
  private mutating func answer(
    _ request: EventID, _ directive: inout InventedDirective
  ) throws(ValueError) {
    if chance.happens(percent: 60), let deadline = newDeadline(),
      deadline.due != directive.deadline?.due
    {
      directive.deadline = deadline
      try add(
        .deadlineChanged(
          DeadlineChanged(
            directive: directive.id, deadline: deadline, reason: "chấp thuận đề nghị",
            by: world.office, request: request)))
    } else {
      try add(
        .extensionRefused(
          ExtensionRefused(
            directive: directive.id, request: request, by: world.office,
            reason: "giữ nguyên thời hạn")))
    }
  }

  /// Whether only one directive is left, and none is to come.
  private var isLast: Bool { active.count == 1 && directiveCount >= goal.directives }

  /// Asks after a directive.
  private mutating func remind(_ directive: InventedDirective) throws(ValueError) {
    try add(
      .reminderSent(
        ReminderSent(directive: directive.id, to: [directive.lead], by: world.office)))
  }

  /// Records a report.
  @discardableResult
  private mutating func report(
    _ directive: InventedDirective, _ status: ReportedStatus, note: String? = nil,
    percent: Int64? = nil, reason: String? = nil
  ) throws(ValueError) -> EventID {
    try add(
      .statusReported(
        StatusReported(
          directive: directive.id, party: directive.lead, status: status, note: note,
          percent: percent, reason: reason)))
  }

  /// Records a decision on a claim.
  private mutating func decide(
    _ directive: InventedDirective, _ claim: EventID, _ decision: CompletionDecision,
    reason: String? = nil
  ) throws(ValueError) {
    try add(
      .completionDecided(
        CompletionDecided(
          decision: decision, directive: directive.id, party: directive.lead, by: world.office,
          claim: claim, reason: reason)))
  }

  /// Adds an event at the whole second of now.
  @discardableResult
  private mutating func add(_ body: EventBody) throws(ValueError) -> EventID {
    let id = try EventID("e\(eventCount)")
    eventCount += 1
    intents.append(Intent(id: id, time: now, actor: actor, body: body))
    return id
  }
}
