// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import Directives

/// A reader of what comes from outside, with what must hold of all that it accepts.
///
/// Nothing here reads or writes a file, starts a process, or opens a ledger.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A line of a ledger.
  case line
  /// A line of a batch to append.
  case intent
  /// A canonical JSON value.
  case json
  /// A text as the ledger keeps it.
  case text
  /// A text as people type it.
  case typed
  /// A day.
  case day
  /// An instant in whole seconds.
  case instant
  /// An instant in milliseconds.
  case precise
  /// A time as people type it.
  case time
  /// A time of day.
  case clock
  /// A period.
  case period
  /// An offset from universal time.
  case offset
  /// A decimal number.
  case decimal
  /// A deadline in words.
  case deadline
  /// A recurrence in words.
  case recurrence
  /// The name of an event.
  case event
  /// The name of a party, a directive, a notice.
  case party
  /// A sequence number.
  case sequence
  /// The name of a segment.
  case segment
  /// A slot of a commit file.
  case slot
  /// A commit file.
  case commit
  /// The path of a tile.
  case tilePath = "tile-path"
  /// A bundle of entries; its first byte is their number.
  case bundle
  /// The header of a level file.
  case levels
  /// A note with signatures.
  case note
  /// A proof that an event is in a ledger.
  case proof
  /// A request to a witness.
  case request
  /// A witness policy.
  case policy
  /// A verifier key.
  case verifierKey = "vkey"
  /// An armoured signature of ssh-keygen.
  case sshSignature = "sshsig"
  /// A public key of ssh.
  case sshKey = "sshkey"
  /// A file of receipts.
  case receipts
  /// A file of lines, read in pieces.
  case lines
  /// The words of a command line, each ended by a zero byte but the last.
  case arguments

  /// All names, for people.
  static var names: String { allCases.map(\.rawValue).joined(separator: " ") }

  /// Feeds one input.
  func outcome(of bytes: [UInt8]) -> FuzzOutcome {
    // The targets of texts are given what a command is given: repaired where it is no UTF-8.
    let text = String(decoding: bytes, as: UTF8.self)
    return switch self {
    case .line: Self.line(bytes)
    case .intent: Self.intent(bytes)
    case .json: Self.json(bytes)
    case .text: Self.text(bytes)
    case .typed: Self.typed(text)
    case .day: Self.day(text)
    case .instant: Self.instant(text, .seconds)
    case .precise: Self.instant(text, .milliseconds)
    case .time: Self.time(text)
    case .clock: Self.clock(text)
    case .period: Self.period(text)
    case .offset: Self.offset(text)
    case .decimal: Self.decimal(text)
    case .deadline: Self.deadline(text)
    case .recurrence: Self.recurrence(text)
    case .event: Self.event(text)
    case .party: Self.party(text)
    case .sequence: Self.sequence(text)
    case .segment: Self.segment(text)
    case .slot: Self.slot(bytes)
    case .commit: Self.commit(bytes)
    case .tilePath: Self.tilePath(text)
    case .bundle: Self.bundle(bytes)
    case .levels: Self.levels(bytes)
    case .note: Self.note(bytes)
    case .proof: Self.proof(bytes)
    case .request: Self.request(bytes)
    case .policy: Self.policy(bytes)
    case .verifierKey: Self.verifierKey(text)
    case .sshSignature: Self.sshSignature(text)
    case .sshKey: Self.sshKey(text)
    case .receipts: Self.receipts(bytes)
    case .lines: Self.lines(bytes)
    case .arguments: Self.arguments(bytes)
    }
  }

  /// Whether two texts are the same bytes; `==` would take one form of a letter for another.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
