// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import Journals
import PosixFiles

/// Whether a path leads into a ledger or into what a witness remembers, where nothing is put but by
/// the ledger itself.
public enum LedgerPlace {
  /// Whether a file or folder, there or not, is or would be such a place or lie in one
  /// (`realpath`, `access`).
  public static func contains(_ path: String) -> Bool {
    var folder = path
    // What is not there yet is judged by the folder in which it would be.
    while realpath(folder, nil).map({ free($0) }) == nil {
      let above = OpenFile.folder(of: folder)
      guard above != folder else { return false }
      folder = above
    }
    guard let real = realpath(folder, nil) else { return false }
    defer { free(real) }
    folder = String(cString: real)
    while !isLedger(folder) {
      guard folder != "/" else { return false }
      folder = OpenFile.folder(of: folder)
    }
    return true
  }

  /// Whether a folder has what every ledger has, or the memory of a witness.
  private static func isLedger(_ folder: String) -> Bool {
    func has(_ path: JournalPath) -> Bool { ProcessFacts.exists("\(folder)/\(path.text)") }
    return has(.segment(.start)) || has(.lock) && has(.commit)
      || has(.lock) && ProcessFacts.exists("\(folder)/\(JournalFolder.checkpoints.rawValue)")
  }
}
