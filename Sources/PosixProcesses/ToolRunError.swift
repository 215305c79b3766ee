// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

public import PosixFiles

/// Why a program gave no answer that can be looked at.
public enum ToolRunError: Error, Hashable {
  /// It lies in none of the places where it may.
  case missing(name: String, places: [String])
  /// The system refused something on the way.
  case system(FileError)
  /// It was ended because it took too long.
  case timedOut(path: String, milliseconds: Int)
  /// It was ended because it wrote more than it may.
  case tooMuchOutput(path: String, limit: Int)
  /// A signal ended it.
  case killed(path: String, signal: Int)
}
