// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Directives

extension Narrator {
  /// A party is given a role.
  func sentence(_ event: AssignmentMade) -> String {
    let role = words.role(event.role)
    let under = event.under.map { words(", for ", ", thuộc ") + name($0) } ?? ""
    return words(
      "\(name(event.party)) assigned: \(role)\(under)",
      "Giao \(name(event.party)) \(role)\(under)") + basis(event.basis)
  }

  /// A party loses a role.
  func sentence(_ event: AssignmentEnded) -> String {
    let role = words.role(event.role)
    return words(
      "\(name(event.party)) released from the role: \(role)",
      "\(name(event.party)) thôi \(role)") + reason(event.reason)
  }

  /// A role passes to another party.
  func sentence(_ event: AssignmentTransferred) -> String {
    let role = words.role(event.role)
    return words(
      "\(name(event.from)) hands over to \(name(event.to)): \(role)",
      "Chuyển vai trò \(role) từ \(name(event.from)) sang \(name(event.to))")
      + reason(event.reason) + basis(event.basis)
  }

  /// A responsible party says how its work stands.
  func sentence(_ event: StatusReported) -> String {
    var details: [String] = []
    if let period = event.period, event.status != .done { details.append(words.period(period)) }
    if let reason = event.reason { details.append(reason) }
    if let percent = event.percent { details.append("\(percent)%") }
    if let measure = event.measure { details.append(self.measure(measure)) }
    if let note = event.note { details.append(note) }
    details += event.documents
    let tail = details.isEmpty ? "" : ": " + details.joined(separator: "; ")
    return "\(name(event.party)) \(what(event))\(tail)"
  }

  /// What a report says, its details apart.
  private func what(_ event: StatusReported) -> String {
    guard event.status == .done, let period = event.period else {
      return words.reportedStatus(event.status)
    }
    return words("reports for \(words.period(period))", "báo cáo kỳ \(words.period(period))")
  }

  /// A decision on a claim.
  func sentence(_ event: CompletionDecided) -> String {
    let (by, party) = (name(event.by), name(event.party))
    let sentence =
      if let period = round(of: event) {
        decision(event.decision, by: by, on: party, for: period)
      } else {
        decision(event.decision, by: by, on: party)
      }
    return sentence + reason(event.reason)
  }

  /// A decision on a claim of completion.
  private func decision(_ decision: CompletionDecision, by: String, on party: String) -> String {
    switch decision {
    case .approved:
      words(
        "\(by) approves the completion claimed by \(party)",
        "\(by) duyệt kết quả hoàn thành của \(party)")
    case .recognised:
      words(
        "\(by) recognises the completion by \(party)",
        "\(by) công nhận kết quả hoàn thành của \(party)")
    case .returned:
      words("\(by) returns the claim of \(party)", "\(by) trả lại báo cáo hoàn thành của \(party)")
    }
  }

  /// A decision on the report of one round.
  private func decision(
    _ decision: CompletionDecision, by: String, on party: String, for period: String
  ) -> String {
    switch decision {
    case .approved:
      words(
        "\(by) approves the report of \(party) for \(period)",
        "\(by) duyệt báo cáo kỳ \(period) của \(party)")
    case .recognised:
      words(
        "\(by) recognises the report of \(party) for \(period)",
        "\(by) công nhận báo cáo kỳ \(period) của \(party)")
    case .returned:
      words(
        "\(by) returns the report of \(party) for \(period)",
        "\(by) trả lại báo cáo kỳ \(period) của \(party)")
    }
  }

  /// The round whose report is decided on, if it is one of a recurring duty.
  private func round(of decision: CompletionDecided) -> String? {
    guard case .statusReported(let report)? = event(decision.claim) else { return nil }
    return report.period.map(words.period)
  }

  /// Another deadline comes into force.
  func sentence(_ event: DeadlineChanged) -> String {
    let limited =
      event.parties.isEmpty ? "" : words(" for ", " cho ") + names(event.parties)
    let deadline = deadline(event.deadline)
    let sentence =
      event.request == nil
      ? words(
        "\(name(event.by)) sets the deadline\(limited) to \(deadline)",
        "\(name(event.by)) điều chỉnh thời hạn\(limited) thành \(deadline)")
      : words(
        "\(name(event.by)) grants more time\(limited): \(deadline)",
        "\(name(event.by)) chấp thuận gia hạn\(limited): \(deadline)")
    return sentence + reason(event.reason) + basis(event.basis)
  }

  /// A responsible party asks for more time.
  func sentence(_ event: ExtensionRequested) -> String {
    let proposed = event.deadline.map { words(" until ", " đến ") + deadline($0) } ?? ""
    return words(
      "\(name(event.party)) asks for more time\(proposed)",
      "\(name(event.party)) xin gia hạn\(proposed)") + reason(event.reason)
  }

  /// A request for more time is turned down; whose it was, where it can be found.
  func sentence(_ event: ExtensionRefused) -> String {
    let by = name(event.by)
    guard case .extensionRequested(let request)? = self.event(event.request) else {
      return words(
        "\(by) refuses the request for more time \(event.request)",
        "\(by) không chấp thuận đề nghị gia hạn \(event.request)") + reason(event.reason)
    }
    let party = name(request.party)
    return words(
      "\(by) refuses the request of \(party) for more time",
      "\(by) không chấp thuận đề nghị gia hạn của \(party)") + reason(event.reason)
  }

  /// A chase-up.
  func sentence(_ event: ReminderSent) -> String {
    let document = event.document.map { " (\($0))" } ?? ""
    let note = event.note.map { ": \($0)" } ?? ""
    return words(
      "\(name(event.by)) reminds \(names(event.to))\(document)\(note)",
      "\(name(event.by)) đôn đốc \(names(event.to))\(document)\(note)")
  }
}
