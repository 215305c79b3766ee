// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Testing

@testable import SegmentIndexes

struct LineWindowTests {
  @Test func `the bytes are those of the line, wherever it stands and however long it is`() throws {
    let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let (first, second) = (JournalPath(.cache, "1.index"), JournalPath(.cache, "2.index"))
    var source = LedgerFixture.ledger([], perSegment: 1)
    source.files[first] = bytes
    source.files[second] = bytes.reversed()
    let files = SourceFiles(source)
    var window = LineWindow()
    let lines = [
      0..<10, 10..<400, 65_530..<65_540, 65_540..<200_000, 200_000..<200_001, 100..<120,
      399_990..<400_000,
    ]
    for path in [first, second, first] {
      for line in lines {
        let found = window.range(of: line, in: path, files)
        let range = try #require(found)
        let expected = path == first ? bytes[line] : bytes.reversed()[...][line]
        #expect(window.bytes[range].elementsEqual(expected), "\(path.text) \(line)")
      }
    }
    let beyond = window.range(of: 399_990..<400_001, in: first, files)
    let nowhere = window.range(of: 0..<1, in: JournalPath(.cache, "3.index"), files)
    #expect(beyond == nil && nowhere == nil)
  }
}
