// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// A single change of the digests of a proof.
enum PathChange: Hashable {
  /// The digest at a place is gone.
  case dropped(Int)
  /// The digest at a place stands there twice.
  case doubled(Int)
  /// The digest at a place and the next have changed places.
  case swapped(Int)
  /// A bit of the digest at a place is turned over.
  case flipped(Int, bit: Int)
  /// A digest is added behind the last.
  case extended

  /// Every change of a path, with one bit of each digest.
  static func all(of path: [Digest]) throws -> [(path: [Digest], change: PathChange)] {
    var found: [(path: [Digest], change: PathChange)] = [(path + [.zero], .extended)]
    for place in path.indices {
      var dropped = path
      dropped.remove(at: place)
      found.append((dropped, .dropped(place)))
      var doubled = path
      doubled.insert(path[place], at: place)
      found.append((doubled, .doubled(place)))
      if place + 1 < path.count {
        var swapped = path
        swapped.swapAt(place, place + 1)
        found.append((swapped, .swapped(place)))
      }
      let bit = (place * 37 + path.count * 11) % 256
      var flipped = path
      flipped[place] = try path[place].flipping(bit)
      found.append((flipped, .flipped(place, bit: bit)))
    }
    return found
  }

  /// Whether an error says what this change did to a path of `expected` digests.
  func explains(_ error: ProofError?, _ count: Int, _ expected: Int) -> Bool {
    switch (self, error) {
    case (.dropped, .pathTooShort(count, expected)?): true
    case (.doubled, .pathTooLong(count, expected)?), (.extended, .pathTooLong(count, expected)?):
      true
    case (.swapped, .rootDiffers?), (.flipped, .rootDiffers?): true
    case (.swapped, .oldRootDiffers?), (.flipped, .oldRootDiffers?): true
    case (.swapped, .newRootDiffers?), (.flipped, .newRootDiffers?): true
    default: false
    }
  }
}
