// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

public import PosixFiles

/// Why a directory cannot be taken as a place to write a ledger to.
public enum StoreError: Error, Hashable {
  /// The outside failed.
  case file(FileError)
  /// The file system is one that no ledger is written to, or only when allowed.
  case unsupportedFileSystem(FileSystemKind)
}
