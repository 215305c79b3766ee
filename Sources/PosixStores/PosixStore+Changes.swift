// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import JournalWriters
import Journals
public import PosixFiles

extension PosixStore {
  /// Changes names or settles a file.
  public func change(_ change: FolderChange) throws(FileError) {
    switch change {
    case .make(let folder): try make(folder)
    case .publish(let old, let new): try publish(old, as: new)
    case .replace(let old, let new): try replace(old, by: new)
    case .remove(let path): try remove(path)
    case .settle(let path):
      let file = try source.open(path)
      try SystemCall.run("fsync", file.path) { fsync(file.descriptor) }
    case .seal(let path):
      let file = try source.open(path)
      try SystemCall.run("fchmod", file.path) { fchmod(file.descriptor, Self.sealedMode) }
    case .unseal(let path): try unseal(try source.open(path))
    }
  }

  /// Gives the owner the right to write (`fstat`, `fchmod`), and nobody any other right.
  private func unseal(_ file: OpenFile) throws(FileError) {
    var facts = stat()
    try SystemCall.run("fstat", file.path) { fstat(file.descriptor, &facts) }
    guard facts.st_mode & S_IWUSR == 0 else { return }
    try SystemCall.run("fchmod", file.path) {
      fchmod(file.descriptor, facts.st_mode & 0o777 | S_IWUSR)
    }
  }

  /// Makes a folder (`mkdirat`); one that is there stays.
  private func make(_ folder: JournalFolder) throws(FileError) {
    do {
      try SystemCall.run("mkdirat", "\(source.path)/\(folder.rawValue)") {
        mkdirat(source.root.descriptor, folder.rawValue, Self.directoryMode)
      }
    } catch {
      guard error.reason == .alreadyExists else { throw error }
      // What is there must be a folder and no link to one.
      _ = try source.open(folder)
    }
  }

  /// Gives a file a second name, which must be free, and takes the first one away (`linkat`,
  /// `unlinkat`).
  private func publish(_ old: JournalPath, as new: JournalPath) throws(FileError) {
    precondition(old.folder == new.folder, "\(old.text) and \(new.text) lie apart")
    let folder = try source.open(old.folder)
    try SystemCall.run("linkat", source.shown(new)) {
      linkat(folder.descriptor, old.name, folder.descriptor, new.name, 0)
    }
    try SystemCall.run("unlinkat", source.shown(old)) {
      unlinkat(folder.descriptor, old.name, 0)
    }
  }

  /// Puts a file in the place of another (`renameat`).
  private func replace(_ old: JournalPath, by new: JournalPath) throws(FileError) {
    precondition(old.folder == new.folder, "\(old.text) and \(new.text) lie apart")
    let folder = try source.open(old.folder)
    try SystemCall.run("renameat", source.shown(old)) {
      renameat(folder.descriptor, new.name, folder.descriptor, old.name)
    }
  }

  /// Removes a file (`unlinkat`); one that is not there is no error.
  private func remove(_ path: JournalPath) throws(FileError) {
    do {
      let folder = try source.open(path.folder)
      try SystemCall.run("unlinkat", source.shown(path)) {
        unlinkat(folder.descriptor, path.name, 0)
      }
    } catch {
      guard error.reason == .notFound else { throw error }
    }
  }
}
