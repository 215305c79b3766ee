// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Journals

/// Decodes line after line and holds each against those before it.
struct LineAudit {
  /// The first flaw, if there is any; the lines after it are not looked at.
  private(set) var flaw: Flaw?
  /// The hashes of the names so far; 64 bits each, so that memory stays small.
  private var nameHashes: Set<Int> = []
  /// The hashes that were met twice: names that may be equal and have to be compared.
  private(set) var suspects: Set<Int> = []
  /// The coder, once the first line is read.
  private(set) var coder: EventCoder?
  /// Whether somebody signed, or signatures were asked for.
  private(set) var mentionsSignatures = false
  /// When the last event was recorded.
  private(set) var lastRecorded = Instant.distantPast

  /// Takes the next line.
  mutating func take(_ place: Journals.LinePlace, _ bytes: Span<UInt8>) -> Event? {
    guard flaw == nil else { return nil }
    do throws(LineError) {
      let coder: EventCoder
      if let known = self.coder {
        coder = known
      } else {
        coder = try EventCoder(openingLine: bytes)
      }
      self.coder = coder
      let event = try coder.decodeLine(bytes)
      if let disorder = disorder(of: event, at: place) {
        flaw = .order(disorder, place)
        return nil
      }
      lastRecorded = event.recordedTime
      mentionsSignatures = mentionsSignatures || event.body.mentionsSignatures
      if !nameHashes.insert(event.id.hashValue).inserted { suspects.insert(event.id.hashValue) }
      return event
    } catch {
      flaw = .line(error, place, offset: place.offset + (error.place.offset ?? 0))
      return nil
    }
  }

  /// What an event says that cannot follow on those before it.
  private func disorder(of event: Event, at place: Journals.LinePlace) -> Flaw.Disorder? {
    if event.sequence.rawValue != UInt64(place.sequence) {
      return .sequence(stated: event.sequence)
    }
    if event.recordedTime < lastRecorded { return .recordedEarlier(than: lastRecorded) }
    if place.sequence > 0, event.body.type == .ledgerOpened { return .reopened }
    return nil
  }
}

extension EventBody {
  /// Whether the event is a signature, or asks for some.
  var mentionsSignatures: Bool {
    switch self {
    case .submissionAttested: true
    case .ledgerOpened(let event): event.signatures != nil
    case .policyAdopted(let event): event.signatures != nil
    default: false
    }
  }
}
