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
}
