// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for approved claims without a document where a product was asked for.
  mutating func inspectProducts(_ account: DirectiveAccount) {
    let record = account.record
    guard wants(.doneWithoutProduct),
      record.product != nil || !record.deliverTo.value.isEmpty
    else { return }
    var count = 0
    var parties: [PartyID] = []
    var behind = (record.product?.sequences ?? []) + record.deliverTo.sequences
    for obligation in account.obligations {
      guard let claim = obligation.claims.first(where: { $0.hasReached(.approved) }),
        let place = claim.claimed.sequences.first,
        case .statusReported(let report) = view.index.body(at: place),
        report.documents.isEmpty
      else { continue }
      count += 1
      parties.append(claim.party)
      behind += claim.claimed.sequences + (claim.approved?.sequences ?? [])
      behind += claim.recognised?.sequences ?? []
    }
    guard count > 0 else { return }
    note(
      .doneWithoutProduct(count: count), about: account.subject, parties: parties,
      sequences: behind)
  }
}
