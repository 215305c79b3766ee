// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

@testable import Auditing

/// The tree by definition and the tree by frontier are the same tree.
struct DefinitionTreeTests {
  @Test func `both computations of the root agree at every size up to 300 and around a block`() {
    var tree = DefinitionTree()
    var frontier = MerkleFrontier()
    #expect(tree.root == MerkleHash.emptyRoot)
    for size in 1...8200 {
      let leaf = SHA256.hash(Array(String(size).utf8))
      tree.append(leaf)
      frontier.append(leaf)
      if size <= 300 || (4094...4099).contains(size) || size >= 8190 {
        #expect(tree.root == frontier.root, "size \(size)")
      }
    }
  }
}
