// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

package import Journals

/// The names under which files are written before they get their own.
///
/// What is found under them was left by a crash: it was never part of the log, and its bytes are in
/// the log or were never acknowledged, so it is removed.
package enum TemporaryName {
  /// A commit file on its way.
  static let commit = JournalPath(.ledger, "commit.tmp")
  /// The first batch of a new segment.
  static let rotation = JournalPath(.events, "rotation.tmp")
  /// The acknowledged part of a segment with a tail.
  static let recovery = JournalPath(.events, "recovery.tmp")
  /// A tail on its way into quarantine.
  static let quarantine = JournalPath(.quarantine, "quarantine.tmp")

  /// All of them.
  package static let all = [commit, rotation, recovery, quarantine]
}
