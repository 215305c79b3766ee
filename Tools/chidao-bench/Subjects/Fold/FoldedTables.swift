// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Foundation
import Inquiries

/// A few tables of a ledger that its peers make too; `Peers/fold_orjson.py` says what they hold.
struct FoldedTables {
  /// How a directive stands.
  struct State {
    /// The notice, and the sequence number of the issuance.
    var origin: [String]
    /// The deadline in force.
    var due: Instant?
    /// What was last reported.
    var status: ReportedStatus?
    /// Who was last made its lead.
    var lead: PartyID?
  }

  /// The names of the files, in the order in which they are compared.
  static let names = ["state", "types", "reports"]

  /// The directives.
  private var states: [DirectiveID: State] = [:]
  /// How many events there are by type.
  private var types: [EventType: Int] = [:]
  /// How many reports there are by party.
  private var reports: [PartyID: Int] = [:]
  /// In which times are written.
  private let offset: UTCOffset

  /// Takes in every event of a ledger.
  init(_ ledger: LoadedLedger) {
    offset = ledger.coder.offset
    for event in ledger.index.events { take(event) }
  }

  /// Takes in an event.
  private mutating func take(_ event: Event) {
    types[event.body.type, default: 0] += 1
    switch event.body {
    case .directiveIssued(let body):
      let number = "\(event.sequence.rawValue)"
      let padded = String(repeating: "0", count: max(0, 12 - number.count)) + number
      states[body.directive] = State(
        origin: [body.notice.rawValue, padded], due: body.deadline?.due)
    case .deadlineChanged(let body): states[body.directive]?.due = body.deadline.due
    case .statusReported(let body):
      states[body.directive]?.status = body.status
      reports[body.party, default: 0] += 1
    case .assignmentMade(let body) where body.role == .lead:
      states[body.directive]?.lead = body.party
    default: break
    }
  }

  /// Writes the tables into a folder, each in the order of its first column.
  func write(to folder: String) throws {
    let rows: [[[String]]] = [
      states.map { directive, state in
        [directive.rawValue] + state.origin + [
          state.due?.text(in: offset) ?? "", state.status?.rawValue ?? "",
          state.lead?.rawValue ?? "",
        ]
      },
      types.map { [$0.key.rawValue, "\($0.value)"] },
      reports.map { [$0.key.rawValue, "\($0.value)"] },
    ]
    for (name, rows) in zip(Self.names, rows) {
      let lines = rows.sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
        .map { $0.joined(separator: "\t") + "\n" }
      try lines.joined().write(toFile: "\(folder)/\(name).tsv", atomically: false, encoding: .utf8)
    }
  }
}
