// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Foundation
import Journals
import PosixFiles

/// A few tables of a ledger that its peers make too; `Peers/fold_orjson.py` says what they hold.
///
/// Made of what a glance tells of each line, with the checks of everyday reading: every line is
/// canonical, follows the one before it, and leads to the commit.
struct FoldedTables {
  /// How a directive stands.
  struct State {
    /// The notice, and the sequence number of the issuance.
    var origin = ["", ""]
    /// The deadline in force.
    var due = ""
    /// What was last reported.
    var status = ""
    /// Who was last made its lead.
    var lead = ""
  }

  /// The names of the files, in the order in which they are compared.
  static let names = ["state", "types", "reports"]

  /// The directives.
  private var states: [String: State] = [:]
  /// How many events there are by type.
  private var types: [EventType: Int] = [:]
  /// How many reports there are by party.
  private var reports: [String: Int] = [:]
  /// The number of lines so far.
  private var count = 0
  /// When the last of them was recorded.
  private var recordedTime = Instant.distantPast

  /// Takes in every line of a journal; nil where not all are in order.
  init?(_ reader: JournalReader<PosixSource>) {
    guard let walk = PieceWalk(reader, wave: 32), let opening = walk.firstLine,
      let decode = (try? EventCoder(openingLine: opening.span)).map({ LineDecoder($0) })
    else { return nil }
    var last = Digest.zero
    let isInOrder = walk(tools: DayMemory.init) { bytes, piece, days in
      PieceLines(bytes, of: piece) { FoldedLine.next($0, &$1, decode, &days) }
    } then: { runs in
      for run in runs {
        guard run.predecessor == last, run.made.allSatisfy({ take($0) }) else { return false }
        last = run.last
      }
      return true
    }
    guard isInOrder, count == reader.head.size, last == reader.head.lastLeafHash else { return nil }
  }

  /// Takes in a line, or answers false where it is not the next.
  private mutating func take(_ line: FoldedLine) -> Bool {
    guard line.sequence == count, line.recordedTime >= recordedTime else { return false }
    (count, recordedTime) = (count + 1, line.recordedTime)
    types[line.type, default: 0] += 1
    guard let (directive, change) = line.change else { return true }
    switch change {
    case .issued(let notice, let due):
      let number = "\(line.sequence)"
      let padded = String(repeating: "0", count: max(0, 12 - number.count)) + number
      states[directive] = State(origin: [notice, padded], due: due ?? "")
    case .due(let due): states[directive]?.due = due
    case .report(let status, let party):
      states[directive]?.status = status
      reports[party, default: 0] += 1
    case .lead(let party): states[directive]?.lead = party
    }
    return true
  }

  /// Writes the tables into a folder, each in the order of its first column.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let rows: [[[String]]] = [
      states.map { directive, state in
        [directive] + state.origin + [state.due, state.status, state.lead]
      },
      types.map { [$0.key.rawValue, "\($0.value)"] },
      reports.map { [$0.key, "\($0.value)"] },
    ]
    for (name, rows) in zip(Self.names, rows) {
      let lines = rows.sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
        .map { $0.joined(separator: "\t") + "\n" }
      try lines.joined().write(toFile: "\(folder)/\(name).tsv", atomically: false, encoding: .utf8)
    }
  }
}
