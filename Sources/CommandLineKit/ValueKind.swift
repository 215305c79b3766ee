// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// What may stand where a value is asked for; completions offer it.
public enum ValueKind: Hashable, Sendable {
  /// Any text.
  case text
  /// The path of a file.
  case file
  /// The path of a directory.
  case directory
  /// One of these words and nothing else.
  case choice([String])
}
