// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports

/// Looks at a ledger and the place where it lies; changes nothing.
struct HealthChecks {
  /// The run of the command.
  let run: CommandRun
  /// Where the ledger lies.
  let path: String
  /// The ledger.
  let ledger: LoadedLedger
  /// The words.
  var words: Words { run.words }

  /// Every check: first the place, then the clock, then the ledger.
  func all() throws(CommandFailure) -> [HealthCheck] {
    do throws(FileError) {
      let probe = try StoreProbe(path: path, segment: ledger.head.watermark.segment.text)
      let source = try PosixSource(path: path)
      let isReadOnly = probe.mountOptions.contains("ro")
      return [
        fileSystem(probe.fileSystem), mount(probe.mountOptions),
        rights(probe.rights, isReadOnly: isReadOnly),
        space(
          freeByteCount: probe.freeByteCount, freeFileCount: probe.freeFileCount,
          needed: isReadOnly ? 0 : ledger.head.watermark.offset + Self.spareByteCount),
        clock(), try commit(source), unfinished(), try leftovers(source), try quarantine(source),
        try cache(source),
      ]
    } catch {
      throw CommandFailure(run.status(of: error), words.sentence(error))
    }
  }
}
