// Directive ledger · Snapshots — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import SegmentIndexes

/// Writes how directives stand, each name once.
struct StandingWriting {
  /// The number of each name: 0 for none.
  private var numbers: [String: UInt32] = [:]
  /// The names, by number from 1.
  private var names: [String] = []
  /// The directives.
  private var rows: [UInt8] = []

  /// The names, behind their number, and the directives, behind theirs and those of all obligations
  /// and of all parties that they name.
  static func bytes(of directives: [DirectiveStanding]) -> [UInt8] {
    var writing = Self()
    for directive in directives { writing.put(directive) }
    var bytes: [UInt8] = []
    bytes.append(number: UInt64(writing.names.count))
    for name in writing.names { bytes.append(text: name) }
    bytes.append(number: UInt64(directives.count))
    bytes.append(number: UInt64(directives.reduce(0) { $0 + $1.obligations.count }))
    bytes.append(number: UInt64(directives.reduce(0) { $0 + $1.parties.count }))
    return bytes + writing.rows
  }

  /// Adds a directive.
  private mutating func put(_ directive: DirectiveStanding) {
    rows.append(number: directive.event.rawValue)
    rows.append(number: SnapshotNumber.of(directive.until))
    put(name: directive.notice?.rawValue)
    put(directive.isPlain ? 1 : 0)
    put(directive.parties.count)
    put(directive.obligations.count)
    for party in directive.parties { put(name: party.rawValue) }
    for standing in directive.obligations { put(standing) }
  }

  /// Adds an obligation.
  private mutating func put(_ standing: Standing) {
    put(standing.holder)
    put(name: standing.group?.rawValue)
    put(name: standing.status.rawValue)
    rows.append(number: SnapshotNumber.of(standing.due))
    switch standing.verdict {
    case .settled(let cell, let days):
      put(name: cell.rawValue)
      put(days)
    case .open(let days):
      put(name: nil)
      put(days)
    }
  }

  /// Adds a holder.
  private mutating func put(_ holder: Holder) {
    let (kind, known, size): (SnapshotNumber.HolderKind, Int, Int) =
      switch holder {
      case .nobody: (.nobody, 0, 0)
      case .party: (.party, 0, 0)
      case .undecided: (.undecided, 0, 0)
      case .unresolved: (.unresolved, 0, 0)
      case .membersUnnamed(_, let known, let size): (.membersUnnamed, known, size)
      }
    put(kind.rawValue)
    put(name: holder.subject?.rawValue)
    if kind == .membersUnnamed {
      rows.append(number: UInt64(known))
      rows.append(number: UInt64(size))
    }
  }

  /// Adds the number of a name, or of none.
  private mutating func put(name: String?) {
    guard let name else { return put(0) }
    if let number = numbers[name] { return rows.append(number: number) }
    names.append(name)
    numbers[name] = UInt32(names.count)
    put(names.count)
  }

  /// Adds a number; of the counts here none comes near the limit.
  private mutating func put(_ number: Int) { rows.append(number: UInt32(clamping: number)) }
}

extension [UInt8] {
  /// Adds a text behind its length.
  mutating func append(text: String) {
    append(number: UInt64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
