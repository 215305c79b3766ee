// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Reports

extension Words {
  /// What somebody may have meant who named what the ledger does not know.
  ///
  /// Empty where nothing is near.
  func suggestion(for refusal: Refusal, in index: LedgerIndex) -> String {
    let near: [String] =
      switch refusal.reason {
      case .unknownParty(let id): nearest(id.rawValue, index.parties.map(\.rawValue))
      case .unknownNotice(let id): nearest(id.rawValue, index.notices.map(\.rawValue))
      case .unknownDirective(let id): nearest(id.rawValue, index.directives.map(\.rawValue))
      case .unknownPetition(let id): nearest(id.rawValue, index.petitions.map(\.rawValue))
      default: []
      }
    guard !near.isEmpty else { return "" }
    let list = near.joined(separator: ", ")
    return self(" Did you mean \(list)?", " Có phải ý bạn là \(list)?")
  }

  /// The identifiers nearest to one; in a fixed order among equals.
  private func nearest(_ id: String, _ known: [String]) -> [String] {
    // The name itself may be known of what was recorded in error.
    let others = known.filter { $0 != id }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Suggestions.nearest(to: id, in: others)
  }
}
