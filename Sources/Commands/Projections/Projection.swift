// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Journals

/// What is derived from the log and kept in `cache/`, one file each; delete at will.
enum Projection: String, CaseIterable {
  /// Every obligation and how it stands.
  case board
  /// Who held which role in which directive from when to when.
  case history
  /// The obligations counted by party.
  case score
  /// The parties: names, members, offices, ends and heirs.
  case register
  /// What an audit turns up.
  case findings
  /// The keys of those who may record, as `ssh-keygen` reads them.
  case signers = "allowed_signers"

  /// The version of the rules by which these are derived; another one makes other bytes.
  static let ruleSetVersion: Int64 = 3

  /// The file.
  var path: JournalPath {
    JournalPath(.cache, self == .signers ? rawValue : "\(rawValue).jsonl")
  }

  /// What stands before the first line, which says what the file was made of.
  var mark: String { self == .signers ? "# " : "" }

  /// The file with the digests of the others, as `sha256sum -c` reads it.
  static let sums = JournalPath(.cache, "SHA256SUMS")

  /// Every file, in the order in which they are published.
  static var paths: [JournalPath] { allCases.map(\.path) + [sums] }
}
