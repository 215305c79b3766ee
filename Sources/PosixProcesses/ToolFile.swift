// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

public import PosixFiles

/// A file that a program is given to read, under a path that only it can see.
public enum ToolFile: Sendable {
  /// These bytes, which never reach a disk.
  case bytes([UInt8])
  /// A private key, read by the program and not by this process.
  case secret(SecretFile)

  /// The path under which a program finds the file of an index.
  public static func path(_ index: Int) -> String { "/dev/fd/\(first + Int32(index))" }

  /// The descriptor of the first file, after the three streams.
  static let first: Int32 = 3
}
