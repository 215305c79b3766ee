// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Directives
import Journals
import PosixFiles
import Reports

extension LoadedLedger {
  /// Calls `body` with the stored text of some lines, in order.
  func forEachLine(
    of sequences: Set<SequenceNumber>, _ run: CommandRun, _ body: (String) -> Void
  ) throws(CommandFailure) {
    guard let last = sequences.max() else { return }
    do throws(JournalError<FileError>) {
      let reader = try Self.open(path)
      try reader.forEachLine { place, bytes in
        if sequences.contains(SequenceNumber(UInt64(place.sequence))) {
          body(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        }
        return place.sequence < last.rawValue
      }
    } catch {
      throw CommandFailure(run.status(of: error), run.words.sentence(error, ledger: path))
    }
  }
}
