// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import JournalWriters
public import Journals
public import PosixFiles

extension PosixStore {
  /// Makes a directory for a ledger (`mkdir`) and its name durable; one that is there stays.
  public static func makeDirectory(path: String) throws(FileError) {
    do {
      try SystemCall.run("mkdir", path) { mkdir(path, directoryMode) }
    } catch {
      guard error.reason == .alreadyExists else { throw error }
    }
    let opened = try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    let parent = try SystemCall.run("openat", "\(path)/..") {
      openat(opened.descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { _ = close(parent) }
    try SystemCall.run("fsync", "\(path)/..") { fsync(parent) }
  }

  /// Writes a whole file of a folder: it is there whole and durable, or what was there before is.
  ///
  /// - Parameter durably: false for what its readers check, and can do without: a power cut may
  ///   then leave a file under the name that was never written whole.
  /// - Precondition: the folder is `cache`, `checkpoints` or `quarantine`; the log has its own
  ///   door.
  public func writeFile(
    _ path: JournalPath, _ bytes: [UInt8], durably: Bool = true
  ) throws(FileError) {
    let draft = try draft(path)
    try draft.append(bytes)
    guard !durably else { return try publish(draft) }
    try change(.replace(draft.path, by: draft.temporary))
  }

  /// Begins a whole file of a folder, which is written piece by piece and seen once published.
  ///
  /// - Precondition: as for `writeFile`.
  public func draft(_ path: JournalPath) throws(FileError) -> PosixDraft {
    precondition(![.ledger, .events].contains(path.folder), "\(path.text) belongs to the log")
    try change(.make(path.folder))
    let temporary = JournalPath(path.folder, path.name + ".tmp")
    try change(.remove(temporary))
    return PosixDraft(path: path, temporary: temporary, file: try create(temporary))
  }

  /// Makes a drafted file durable and gives it its name, in place of what bore it before.
  public func publish(_ draft: PosixDraft) throws(FileError) {
    try draft.file.sync()
    try change(.replace(draft.path, by: draft.temporary))
    try sync(draft.path.folder)
  }

  /// Removes every file of the cache but some, and answers how many there were.
  @discardableResult
  public func emptyCache(keeping kept: Set<JournalPath> = []) throws(FileError) -> Int {
    let names = (try names(in: .cache) ?? []).filter { !kept.contains(JournalPath(.cache, $0)) }
    for name in names { try change(.remove(JournalPath(.cache, name))) }
    if !names.isEmpty { try sync(.cache) }
    return names.count
  }
}
