// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

import Glibc

/// Where programs of the operating system lie.
///
/// `PATH` is not asked: whoever can change it could put another program in the place of the one
/// that checks signatures.
public enum ToolPath {
  /// The folders, the first one first.
  public static let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]

  /// The path of a program that this user may execute (`access`).
  public static func find(_ name: String, in folders: [String] = folders) throws(ToolRunError)
    -> String
  {
    let paths: [String] = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else {
      throw .missing(name: name, places: folders)
    }
    return path
  }
}
