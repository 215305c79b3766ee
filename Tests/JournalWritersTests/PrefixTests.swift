// Directive ledger · JournalWritersTests — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks
import Testing

/// Readers take no lock and see a committed prefix at every moment (promise P8).
@Suite struct PrefixTests {
  /// What the readers saw.
  final class Sightings {
    /// The sizes, in the order they were seen.
    var sizes: [Int] = []
    /// What was not as it must be.
    var complaints: [String] = []
  }

  @Test func `a reader at any call sees whole batches and never fewer than before`() throws {
    let disk = MemoryDisk()
    let store = MemoryStore(disk)
    let sightings = Sightings()
    disk.observer = {
      guard store.contents(.commit) != nil else { return }
      do {
        let reader = try JournalReader(store)
        try reader.forEachLine { place, bytes in
          if bytes.withUnsafeBytes({ [UInt8]($0) }) != Story.lines[place.sequence] {
            sightings.complaints.append("line \(place.sequence)")
          }
          return true
        }
        sightings.sizes.append(reader.head.size)
      } catch {
        sightings.complaints.append("\(error)")
      }
    }
    _ = Story(disk)
    disk.observer = nil
    #expect(sightings.complaints.isEmpty)
    #expect(Set(sightings.sizes).isSubset(of: Story.boundaries))
    #expect(Set(sightings.sizes).count >= Story.boundaries.count - 1)
    #expect(sightings.sizes == sightings.sizes.sorted())
  }
}
