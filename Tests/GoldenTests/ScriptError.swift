// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

/// Why a script cannot be followed.
struct ScriptError: Error, Hashable {
  /// What is wrong with a line.
  enum Reason: Error, Hashable {
    /// A backslash with nothing behind it.
    case danglingBackslash
    /// A quote that is not closed.
    case openQuote
    /// A character that a shell would act on, outside quotes.
    case shellCharacter(Character)
    /// An instant that is none.
    case noInstant(String)
    /// A word that is no program of ours and no word of scripts.
    case unknownProgram(String)
    /// A setting without `=`.
    case noSetting(String)
    /// A command before the clock was set.
    case noClock
    /// Words that change nothing on a stage.
    case noChange([String])
    /// What is to be replaced does not stand there exactly once.
    case notOnce(String, in: String)
  }

  /// The number of the line, from 1.
  let line: Int
  /// What is wrong with it.
  let reason: Reason
}
