// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Directives

extension Narrator {
  /// A notice of conclusion.
  func sentence(_ event: NoticeIssued) -> String {
    let number = event.number.map { " \($0)" } ?? ""
    let decided = words.day(event.decided)
    return words(
      "\(name(event.issuer)) issues notice\(number): \(event.title) (decided \(decided))",
      "\(name(event.issuer)) ban hành thông báo kết luận\(number): \(event.title)"
        + " (kết luận ngày \(decided))")
  }

  /// One order of a notice.
  func sentence(_ event: DirectiveIssued) -> String {
    let due = event.deadline.map { words("; due ", "; thời hạn ") + deadline($0) } ?? ""
    let recurrence = event.recurrence.map { "; " + words.frequency($0.frequency) } ?? ""
    return words(
      "Directive \(event.directive) issued: \(event.summary)\(due)\(recurrence)",
      "Giao nhiệm vụ \(event.directive): \(event.summary)\(due)\(recurrence)")
  }

  /// Fields of a directive are restated.
  func sentence(_ event: DirectiveAmended) -> String {
    let fields: [(Bool, String)] = [
      (event.summary != nil, words("text", "nội dung")),
      (event.section != nil, words("section", "mục")),
      (event.force != nil, words("force", "mức độ")),
      (event.product != nil, words("product", "sản phẩm")),
      (event.deliverTo != nil, words("recipients", "nơi nhận sản phẩm")),
      (event.accountableTo != nil, words("accountable to", "chịu trách nhiệm trước")),
      (event.needs != nil, words("inputs", "đầu vào")),
      (event.field != nil, words("field of work", "lĩnh vực")),
      (event.recurrence != nil, words("recurrence", "chu kỳ")),
      (event.target != nil, words("target", "chỉ tiêu")),
      (event.urgency != nil, words("urgency", "mức khẩn")),
      (event.onward != nil, words("onward recipients", "nơi gửi tiếp")),
    ]
    let changed = fields.filter(\.0).map(\.1).joined(separator: ", ")
    return words("Directive amended: \(changed)", "Điều chỉnh nhiệm vụ: \(changed)")
      + reason(event.reason) + basis(event.basis)
  }

  /// A directive no longer binds.
  func sentence(_ event: DirectiveWithdrawn) -> String {
    words("Directive withdrawn", "Thu hồi nhiệm vụ") + reason(event.reason) + basis(event.basis)
  }

  /// Later directives replace one.
  func sentence(_ event: DirectiveSuperseded) -> String {
    let others = event.by.map(\.rawValue).joined(separator: ", ")
    return words("Superseded by \(others)", "Được thay thế bởi \(others)") + basis(event.basis)
  }

  /// A request from below.
  func sentence(_ event: PetitionRaised) -> String {
    words(
      "Petition of \(names(event.from)) to \(names(event.to)): \(event.summary)",
      "\(names(event.from)) kiến nghị \(names(event.to)): \(event.summary)")
  }

  /// A petition got its answer.
  func sentence(_ event: PetitionAnswered) -> String {
    let document = event.document.map { " (\($0))" } ?? ""
    let note = event.note.map { ": \($0)" } ?? ""
    return words(
      "\(name(event.by)) answers \(words.answerMode(event.mode))\(document)\(note)",
      "\(name(event.by)) trả lời \(words.answerMode(event.mode))\(document)\(note)")
  }

  /// A round of inspection.
  func sentence(_ event: InspectionConcluded) -> String {
    let parties = words.count(
      event.covered.reduce(0) { $0 + $1.parties.count }, "party", "đơn vị", plural: "parties")
    let (from, to) = (words.day(event.from), words.day(event.to))
    return words(
      "\(name(event.by)) inspected \(parties) from \(from) to \(to)",
      "\(name(event.by)) kiểm tra \(parties), từ \(from) đến \(to)")
  }

  /// A figure about a party.
  func sentence(_ event: MeasureRecorded) -> String {
    "\(name(event.party)): \(measure(event.measure)) (\(event.source))"
  }

  /// A figure as stated.
  func measure(_ measure: Measure) -> String {
    var figures: [String] = []
    if let numerator = measure.numerator, let denominator = measure.denominator {
      figures.append("\(words.decimal(numerator))/\(words.decimal(denominator))")
    }
    if let value = measure.value { figures.append("\(words.decimal(value)) \(measure.unit)") }
    let parts = measure.parts.map { "\($0.name) \(words.decimal($0.value))" }
    if !parts.isEmpty { figures.append("(\(parts.joined(separator: ", ")))") }
    let asOf = measure.asOf.map { words(" as of ", " đến ngày ") + words.day($0) } ?? ""
    return "\(measure.metric): \(figures.joined(separator: " "))\(asOf)"
  }
}
