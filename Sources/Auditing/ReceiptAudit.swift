// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import MerkleTrees

/// Holds a ledger against receipts while its lines go by.
struct ReceiptAudit {
  /// The receipts by the event that they name.
  private var byEvent: [Int: [KeptReceipt]] = [:]
  /// The receipts by the size of their tree.
  private var bySize: [Int: [KeptReceipt]] = [:]
  /// The tree so far.
  private var frontier = MerkleFrontier()
  /// The first receipt that does not agree, if there is any.
  private(set) var flaw: Flaw?
  /// The receipts.
  private let receipts: [KeptReceipt]

  /// Takes the receipts.
  init(_ receipts: [KeptReceipt]) {
    self.receipts = receipts
    for receipt in receipts {
      byEvent[receipt.sequence, default: []].append(receipt)
      bySize[receipt.size, default: []].append(receipt)
    }
  }

  /// Takes the next line.
  mutating func take(_ sequence: Int, _ leaf: Digest, _ event: Event?) {
    guard !receipts.isEmpty, flaw == nil else { return }
    frontier.append(leaf)
    for receipt in byEvent[sequence] ?? []
    where receipt.leafHash != leaf || event.map({ $0.id != receipt.id }) ?? false {
      flaw = flaw ?? .receiptEvent(receipt)
    }
    guard let due = bySize[frontier.size] else { return }
    let root = frontier.root
    for receipt in due where receipt.root != root { flaw = flaw ?? .receiptRoot(receipt) }
  }

  /// The receipt that speaks of most events, if that is more than there are.
  func beyond(size: Int) -> KeptReceipt? {
    receipts.filter { $0.size > size }.max { $0.size < $1.size }
  }
}
