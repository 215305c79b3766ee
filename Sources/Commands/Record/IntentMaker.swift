// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import LedgerEngine

/// Makes intents of what was typed.
struct IntentMaker {
  /// What was typed.
  let form: TypedForm
  /// Who records.
  let actor: ActorID
  /// Writes the content that an identifier is derived from.
  let coder: EventCoder

  /// The intents of a command, in order.
  func intents(of kind: any RecordCommand.Type) throws(FormError) -> [Intent] {
    var stated = try form.instant("time")
    if stated == nil { stated = try kind.defaultTime(form) }
    let time = stated ?? form.wholeSecond
    let bodies = try kind.bodies(form, at: time)
    let onBehalfOf: PartyID? = try form.id("on-behalf-of")
    let typed = try form.eventID("id")
    var intents: [Intent] = []
    for (position, body) in bodies.enumerated() {
      let id = try typed.map { id throws(FormError) in try numbered(id, position) }
      intents.append(
        try intent(
          body, at: time, isStated: stated != nil, isAlone: bodies.count == 1, id: id,
          onBehalfOf: onBehalfOf))
    }
    return intents
  }

  /// One intent.
  ///
  /// - Parameter isAlone: whether the command says nothing else.
  private func intent(
    _ body: EventBody, at time: Instant, isStated: Bool, isAlone: Bool, id: EventID?,
    onBehalfOf: PartyID?
  ) throws(FormError) -> Intent {
    let make = { (id: EventID, time: Instant) in
      Intent(id: id, time: time, actor: actor, onBehalfOf: onBehalfOf, body: body)
    }
    if let id { return make(id, time) }
    // The present is different at each attempt, so its day stands for it: the same command again on
    // the same day, after a failure or by mistake, is the same event; unless something else was
    // recorded about the matter in between, as when a claim was returned and is made again. What
    // was recorded in error is no more, and what was restated since is not in force, at whatever
    // time; but what came with a directive comes with it once.
    let shown = isStated ? time : Instant(startOf: time.day(in: form.offset), in: form.offset)
    var before: SequenceNumber?
    while true {
      let id = try derivedID(make(try Self.eventID("content"), shown), after: before)
      guard let recorded = form.index.event(id),
        recorded.intent == make(id, isStated ? time : recorded.time)
      else { return make(id, time) }
      let last = isStated ? nil : form.index.last(about: body.subject)
      let isOvertaken = last.map { $0 > recorded.sequence } == true
      guard
        isOvertaken || form.index.isRetracted(recorded.sequence)
          || isAlone && form.index.isRestated(recorded, at: isStated ? time : nil)
      else { return recorded.intent }
      before = recorded.sequence
    }
  }

  /// A name derived from the content: what kind of event it is and 64 bits of a digest.
  ///
  /// - Parameter before: the position of the same event, recorded before it.
  private func derivedID(
    _ intent: Intent, after before: SequenceNumber? = nil
  ) throws(FormError) -> EventID {
    // What cannot be written is refused with its reason when it is submitted.
    var bytes = (try? coder.encode(intent: intent)) ?? Array("\(intent)".utf8)
    if let before { bytes += Array("#\(before)".utf8) }
    let noun = intent.body.type.rawValue.prefix { $0 != "." }
    return try Self.eventID("\(noun)-\(SHA256.hash(bytes).hexadecimal.prefix(16))")
  }

  /// The name that was typed, for the first event; with a number for those that come with it.
  private func numbered(_ id: EventID, _ position: Int) throws(FormError) -> EventID {
    position == 0 ? id : try Self.eventID("\(id).\(position)")
  }

  /// The name of an event.
  private static func eventID(_ text: String) throws(FormError) -> EventID {
    try TypedForm.reading(text, at: "--id") { (text) throws(ValueError) in try EventID(text) }
  }
}
