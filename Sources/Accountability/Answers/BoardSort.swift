// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The order of the rows of a board; rows that tie keep the order of the documents.
public enum BoardSort: String, CaseIterable, Hashable, Sendable {
  /// As recorded: by directive, then by origin.
  case document
  /// By the deadline in force, the earliest first, those without last.
  case due
  /// By the identifier of the holder, those that nobody holds last.
  case party
  /// By late days, the most first.
  case late
  /// By status, from nothing reported to recognised.
  case status
}
