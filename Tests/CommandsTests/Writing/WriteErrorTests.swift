// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import JournalWriters
import Journals
import PosixFiles
import Reports
import Testing

@testable import Commands

/// What is said of a batch that waited for others and is not acknowledged.
struct WriteErrorTests {
  /// The errors of writers that share a sync, with how their sentences begin.
  private static let errors: [(JournalWriteError<FileError>, String, String)] = [
    (.unsettled(lineCount: 3), "Others were writing", "Tiến trình khác ghi"),
    (.takenOut(lineCount: 3, recovered: []), "Other writers failed", "Các tiến trình ghi khác"),
  ]

  @Test func `a batch that waited in vain is said not to be acknowledged, and what to do`() {
    for (error, english, vietnamese) in Self.errors {
      let said = Words(.english).sentence(error, ledger: "so")
      #expect(said.hasPrefix(english))
      #expect(said.contains("Not acknowledged: 3 events; send the same again"))
      let told = Words(.vietnamese).sentence(error, ledger: "so")
      #expect(told.hasPrefix(vietnamese))
      #expect(told.contains("Chưa được xác nhận: 3 sự kiện;"))
      #expect(told.hasSuffix("gửi lại là an toàn."))
    }
  }

  @Test func `an empty segment that a crash left is called so, whatever stood before it`() throws {
    for number in [3, 9] as [Int] {
      let segment = try #require(SegmentName(first: number))
      for kind in [JournalTail.Kind.completeEvents(count: 0), .tornLine(wholeLines: 0)] {
        let tail = JournalTail(segment: segment, offset: 0, byteCount: 0, kind: kind)
        #expect(
          Words(.english).sentence(recovered: tail)
            == "An earlier write broke off: the empty segment \(segment.text) was removed.")
        #expect(
          Words(.vietnamese).sentence(recovered: tail)
            == "Lần ghi trước bị ngắt: tệp \(segment.text) còn trống đã được xóa.")
      }
    }
  }
}
