// Directive ledger · CampaignsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Campaigns

/// The oracle of the campaigns on the real binary.
@Suite struct AcknowledgementJournalTests {
  /// A receipt as `append --json` prints it.
  private func receipt(_ name: String, _ sequence: Int, leaf: String = "A") -> String {
    let hash = String(repeating: leaf, count: 42) + "A="
    return "{\"id\":\"\(name)\",\"leafhash\":\"\(hash)\",\"root\":\"\(hash)\","
      + "\"sequence\":\(sequence),\"size\":\(sequence + 1)}"
  }

  @Test func `a receipt counts once its line has ended`() {
    var journal = AcknowledgementJournal()
    #expect(journal.take(receiptsIn: receipt("a", 1) + "\n" + receipt("b", 2)) == ["a"])
    #expect(journal.receipts.keys.sorted() == ["a"])
    #expect(journal.take(receiptsIn: "") == [])
    #expect(journal.contradiction == nil)
  }

  @Test func `the same receipt again is fine, and another of the same event is not`() {
    var journal = AcknowledgementJournal()
    journal.take(receiptsIn: receipt("a", 1) + "\n")
    journal.take(receiptsIn: receipt("a", 1) + "\n")
    #expect(journal.contradiction == nil)
    var moved = journal
    moved.take(receiptsIn: receipt("a", 2) + "\n")
    #expect(moved.contradiction == "two receipts of a differ")
    journal.take(receiptsIn: receipt("a", 1, leaf: "B") + "\n")
    #expect(journal.contradiction == "two receipts of a differ")
  }

  @Test func `what is no receipt is told`() {
    var journal = AcknowledgementJournal()
    #expect(journal.take(receiptsIn: "Recorded.\n") == [])
    #expect(journal.contradiction == "no receipt: Recorded.")
  }

  /// Logs with the name of what is wrong with them, where `opening`, the batches `a b` and `c` were
  /// submitted and `opening`, `a`, `b` acknowledged as 0, 1, 2.
  @Test(
    arguments: [
      (["opening", "a", "b"], nil), (["opening", "a", "b", "c"], nil),
      (["opening", "a"], "b was acknowledged as #2 and is not there"),
      (["opening", "a", "b", "b"], "b is there twice"),
      (["opening", "a", "b", "d"], "d was never submitted"),
    ] as [([String], String?)])
  func `what is lost, doubled or strange is told`(names: [String], fault: String?) {
    var journal = AcknowledgementJournal()
    for batch in [["opening"], ["a", "b"], ["c"]] { journal.submit(batch) }
    for (sequence, name) in ["opening", "a", "b"].enumerated() {
      journal.take(receiptsIn: receipt(name, sequence) + "\n")
    }
    #expect(journal.fault(in: names) == fault)
  }

  @Test func `half a batch and a batch in two pieces are told`() {
    var journal = AcknowledgementJournal()
    journal.submit(["a", "b"])
    journal.submit(["c"])
    #expect(journal.fault(in: ["a"]) == "1 of the 2 events of a batch are there")
    #expect(journal.fault(in: ["a", "c", "b"]) == "a batch is not in one piece")
    #expect(journal.fault(in: ["c", "a", "b"]) == nil)
  }

  @Test func `a ledger that cannot be read is told`() {
    let fault = AcknowledgementJournal().fault(inLedgerAt: "/nowhere", isSettled: true)
    #expect(fault?.hasPrefix("it cannot be read") == true)
  }
}
