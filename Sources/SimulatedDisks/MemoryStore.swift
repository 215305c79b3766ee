// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import JournalWriters
public import Journals

/// Writes a ledger to a memory disk.
public struct MemoryStore: JournalStore {
  /// The disk.
  public let disk: MemoryDisk

  /// Opens a disk.
  public init(_ disk: MemoryDisk = MemoryDisk()) {
    self.disk = disk
  }

  /// The names in a folder.
  public func names(in folder: JournalFolder) throws(MemoryFault) -> [String]? {
    guard !disk.isDead else { throw .crashed }
    return disk.names[folder].map { Array($0.keys) }
  }

  /// The length of a file.
  public func byteCount(of path: JournalPath) throws(MemoryFault) -> Int? {
    guard !disk.isDead else { throw .crashed }
    return disk.inode(path).map { disk.inodes[$0].current.count }
  }

  /// Copies from a file.
  public func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryFault) -> Int {
    guard !disk.isDead else { throw .crashed }
    guard let inode = disk.inode(path) else { throw .missing(path) }
    let part = disk.inodes[inode].current.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    disk.readCount += 1
    if let misread = disk.misread, misread.read == disk.readCount, !part.isEmpty {
      buffer[misread.position % part.count] ^= 1
    }
    return part.count
  }

  /// Takes the lock at once or not at all.
  public func lock(forMilliseconds patience: Int) throws(MemoryFault) -> LockAttempt<MemoryLock> {
    try disk.beginPlain(.lock)
    guard !disk.isLocked else { return .busy(holder: "memory") }
    return .held(MemoryLock(disk))
  }

  /// Lets others work, and takes the lock again where it is free.
  public func yield(
    _ lock: MemoryLock, forMilliseconds patience: Int, until isDone: () throws(MemoryFault) -> Bool
  ) throws(MemoryFault) -> YieldOutcome {
    lock.letGo()
    try disk.beginPlain(.lock)
    disk.whileLetGo?()
    if try isDone() { return .done }
    try disk.beginPlain(.lock)
    return lock.retake() ? .retaken : .busy
  }

  /// Opens a file.
  public func open(_ path: JournalPath) throws(MemoryFault) -> MemoryFile {
    try disk.beginPlain(.open)
    guard let inode = disk.inode(path) else { throw .missing(path) }
    guard !disk.inodes[inode].isSealed else { throw .sealed(path) }
    return MemoryFile(disk: disk, inode: inode, path: path)
  }

  /// Creates a file.
  public func create(_ path: JournalPath) throws(MemoryFault) -> MemoryFile {
    try disk.beginPlain(.create)
    guard disk.names[path.folder] != nil else { throw .missing(path) }
    guard disk.inode(path) == nil else { throw .exists(path) }
    disk.inodes.append(MemoryInode())
    disk.set(path, to: disk.inodes.count - 1)
    return MemoryFile(disk: disk, inode: disk.inodes.count - 1, path: path)
  }

  /// Makes names durable.
  public func sync(_ folder: JournalFolder) throws(MemoryFault) {
    try disk.beginPlain(.folderSync)
    guard disk.names[folder] != nil else { throw .missing(JournalPath(folder, "names")) }
    disk.settleNames(of: folder)
  }

  /// Changes names.
  public func change(_ change: FolderChange) throws(MemoryFault) {
    if case .settle(let path) = change {
      guard let inode = disk.inode(path) else { throw .missing(path) }
      return try disk.sync(inode: inode)
    }
    try disk.beginPlain(.nameChange)
    switch change {
    case .make(let folder):
      disk.names[folder] = disk.names[folder] ?? [:]
    case .publish(let old, let new):
      guard let inode = disk.inode(old) else { throw .missing(old) }
      guard disk.inode(new) == nil else { throw .exists(new) }
      disk.set(new, to: inode)
      try disk.beginPlain(.nameChange)
      disk.set(old, to: nil)
    case .replace(let old, let new):
      guard let inode = disk.inode(new) else { throw .missing(new) }
      disk.set(old, to: inode)
      disk.set(new, to: nil)
    case .remove(let path):
      if disk.inode(path) != nil { disk.set(path, to: nil) }
    case .settle: break
    case .seal(let path):
      guard let inode = disk.inode(path) else { throw .missing(path) }
      disk.inodes[inode].isSealed = true
    case .unseal(let path):
      guard let inode = disk.inode(path) else { throw .missing(path) }
      disk.inodes[inode].isSealed = false
    }
  }

  /// The bytes of a file as the process sees them, not counted as a call.
  public func contents(_ path: JournalPath) -> [UInt8]? {
    disk.inode(path).map { disk.inodes[$0].current }
  }

  /// Whether a file was sealed.
  public func isSealed(_ path: JournalPath) -> Bool {
    disk.inode(path).map { disk.inodes[$0].isSealed } ?? false
  }

  /// Puts bytes behind a file, durably and past every rule: what a fault or a stranger did.
  public func tamper(_ path: JournalPath, _ body: (inout [UInt8]) -> Void) {
    guard let inode = disk.inode(path) else { return }
    var bytes = disk.inodes[inode].current
    body(&bytes)
    disk.inodes[inode].replace(by: bytes)
  }

  /// Puts a file there, durably and past every rule.
  public func plant(_ path: JournalPath, _ bytes: [UInt8]) {
    disk.inodes.append(MemoryInode(durable: bytes))
    disk.names[path.folder, default: [:]][path.name] = disk.inodes.count - 1
    disk.durableNames[path.folder, default: [:]][path.name] = disk.inodes.count - 1
    disk.durableFolders.insert(path.folder)
  }
}
