// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport

extension LedgerBuilder {
  /// The ledger as it looks at an instant.
  func view(
    _ at: String, known: KnowledgePoint = .everything, policy: DeadlinePolicy? = nil,
    count: CompletionStage = .approved
  ) -> LedgerView {
    LedgerView(
      index,
      from: Viewpoint(at: Self.time(at), known: known, policy: policy, count: count))
  }

  /// The obligations of a directive at an instant.
  func obligations(
    _ at: String, of directive: String = "d", count: CompletionStage = .approved
  ) -> [Obligation] {
    view(at, count: count).obligations(of: Self.id(directive))
  }

  /// The holders of a directive's obligations at an instant, in words.
  func holders(_ at: String, known: KnowledgePoint = .everything) -> [String] {
    view(at, known: known).obligations(of: Self.id("d")).map { $0.holder.value.words }
  }
}

extension Holder {
  /// The holder, short enough for a table.
  var words: String {
    switch self {
    case .party(let party): party.rawValue
    case .undecided(let party): "undecided after \(party)"
    case .unresolved(let group): "unresolved \(group)"
    case .membersUnnamed(let group, let known, let size): "\(known) of \(size) in \(group)"
    case .nobody: "nobody"
    }
  }
}

extension Holding {
  /// Role, holder and days, short enough for a table.
  var words: String {
    let to = interval.to.map { " to \($0.day(in: .indochina))" } ?? " on"
    return "\(role.rawValue) \(holder.words) from \(interval.from.day(in: .indochina))\(to)"
  }
}

extension StrayEvent {
  /// Position and reason, short enough for a table.
  var words: String {
    switch reason {
    case .notResponsible: "\(sequence) notResponsible"
    case .otherRole(let role): "\(sequence) otherRole \(role.rawValue)"
    case .claimNotFound: "\(sequence) claimNotFound"
    case .requestNotFound: "\(sequence) requestNotFound"
    }
  }
}

/// A position.
func seq(_ number: UInt64) -> SequenceNumber { SequenceNumber(number) }
