// Directive ledger · CampaignsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

@testable import Campaigns

/// What the clients were told is held against what is there.
@Suite struct AcknowledgementsTests {
  /// What a ledger holds in place of three batches, of which two were acknowledged.
  enum Change: CaseIterable {
    /// A batch that was acknowledged is gone.
    case lost
    /// A batch is there twice.
    case doubled
    /// The last batch breaks off.
    case halved
    /// A line was never handed in.
    case foreign
    /// Two batches changed places.
    case swapped
  }

  /// Three batches, the first two of which were acknowledged.
  let told: Acknowledgements
  /// The lines of each.
  let batches: [[[UInt8]]]

  init() {
    let told = Acknowledgements()
    var chance = Chance(seed: 7)
    var batches: [[[UInt8]]] = []
    var last = Digest.zero
    while batches.count < 3 {
      let number = told.begin("client", &chance)
      let lines = told.lines(of: number, after: last)
      let first = batches.joined().count
      last = lines.last.map { MerkleHash.leaf($0) } ?? last
      batches.append(lines)
      guard batches.count < 3 else { break }
      told.acknowledge(
        number,
        lines.enumerated().map { index, line in
          Receipt(
            sequence: first + index, leafHash: MerkleHash.leaf(line), treeSize: 0, root: .zero)
        })
    }
    self.told = told
    self.batches = batches
  }

  @Test func `whole batches in order pass, with the open one and without`() {
    let acknowledged = batches[..<2].flatMap { $0 }
    #expect(told.complaint(about: acknowledged, atLeast: told.size) == nil)
    #expect(told.complaint(about: acknowledged + batches[2], atLeast: told.size) == nil)
    #expect(told.failure == nil)
  }

  @Test(arguments: Change.allCases) func `anything else is complained of`(change: Change) {
    let lines =
      switch change {
      case .lost: batches[0]
      case .doubled: batches.flatMap { $0 } + batches[1]
      case .halved: Array((batches[0] + batches[1]).dropLast())
      case .foreign: batches[..<2].flatMap { $0 } + [Array("{}".utf8)]
      case .swapped: batches[1] + batches[0]
      }
    #expect(told.complaint(about: lines, atLeast: told.size) != nil)
  }

  @Test func `a receipt before what was told earlier is a failure`() {
    var chance = Chance(seed: 1)
    let late = told.begin("late", &chance)
    let lines = told.lines(of: late, after: .zero)
    told.acknowledge(
      late,
      lines.enumerated().map { index, line in
        Receipt(sequence: index, leafHash: MerkleHash.leaf(line), treeSize: 0, root: .zero)
      })
    #expect(told.failure != nil)
  }
}
