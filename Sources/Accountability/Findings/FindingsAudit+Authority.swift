// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for what was recorded beyond the rights in force at its position, and for what had to be
  /// signed and is not.
  mutating func inspectAuthority() {
    inspectAttestations()
    guard wants(.beyondRights, .keyNotInForce, .unsigned), view.index.asksForSignatures
    else { return }
    for event in view.visible.visible(view.index.events.map(\.sequence)) {
      inspectRights(event)
    }
    inspectSignatures()
  }

  /// Judges one event as it was judged when it came in.
  private mutating func inspectRights(_ event: Event) {
    let authority = Authority(view.index, before: Int(event.sequence.rawValue))
    let actor = event.intent.actor
    do throws(Refusal) {
      try authority.check(event.intent, recordedTime: event.recordedTime)
    } catch {
      let grounds = authority.principal(actor).map { principal in
        [principal.enrolled, principal.revoked].compactMap { $0 }
      }
      let sequences = (grounds ?? []) + [event.sequence]
      if case .keyNotInForce = error.reason {
        note(
          .keyNotInForce(type: event.body.type, recorded: event.recordedTime),
          about: .actor(actor), parties: event.body.parties, sequences: sequences)
      } else {
        note(
          .beyondRights(type: event.body.type, reason: error.reason), about: .actor(actor),
          parties: event.body.parties, sequences: sequences)
      }
    }
  }

  /// Looks for signatures that cannot be those of what they name.
  private mutating func inspectAttestations() {
    guard wants(.signatureInvalid) else { return }
    for event in view.visible.visible(view.index.attestations) {
      guard case .submissionAttested(let attestation) = event.body,
        let flaw = flaw(of: attestation, in: event)
      else { continue }
      note(
        .signatureInvalid(count: attestation.events.count, flaw: flaw),
        about: .actor(attestation.principal), sequences: [event.sequence])
    }
  }

  /// Why a signature is none of what it names; nil where nothing speaks against it.
  private func flaw(of attestation: SubmissionAttested, in event: Event) -> SignatureFlaw? {
    let position = Int(event.sequence.rawValue)
    let first = position - attestation.events.count
    guard first >= 0, view.index.events[first..<position].map(\.id) == attestation.events,
      first < position
    else { return .notRightBefore }
    let signed = view.index.events[first..<position]
    guard signed.allSatisfy({ $0.intent.actor == attestation.principal }) else {
      return .recordedByAnother
    }
    let principal = Authority(view.index, before: first).principal(attestation.principal)
    return principal?.isInForce(at: event.recordedTime) == true ? nil : .keyNotInForce
  }

  /// Notes each actor once, with all that it did not sign.
  private mutating func inspectSignatures() {
    guard wants(.unsigned) else { return }
    var missing: [ActorID: [Event]] = [:]
    // A signature that came in later than what is known here was part of the same submission.
    for event in view.visible.visible(view.index.unsigned()) {
      missing[event.intent.actor, default: []].append(event)
    }
    for (actor, events) in missing.sorted(by: { $0.key < $1.key }) {
      let times = events.map(\.recordedTime)
      guard let first = times.min(), let last = times.max() else { continue }
      note(
        .unsigned(count: events.count, first: first, last: last), about: .actor(actor),
        sequences: events.map(\.sequence))
    }
  }
}
