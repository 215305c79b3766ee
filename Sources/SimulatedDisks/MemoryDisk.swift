// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

import Journals

/// A disk in memory that knows what is durable, counts the calls, and fails or dies by script.
///
/// Names are durable once their folder is synced, bytes once their file is.
public final class MemoryDisk {
  /// The files.
  var inodes: [MemoryInode] = []
  /// The names as the process sees them.
  var names: [JournalFolder: [String: Int]] = [.ledger: [:]]
  /// The names that survive a power cut, where the folder does.
  var durableNames: [JournalFolder: [String: Int]] = [.ledger: [:]]
  /// What the names came to stand for since their folder was synced, oldest first; each change may
  /// or may not survive.
  var unsettledNames: [JournalFolder: [String: [Int?]]] = [:]
  /// The folders that survive a power cut.
  var durableFolders: Set<JournalFolder> = [.ledger]
  /// Whether somebody holds the lock.
  public internal(set) var isLocked = false
  /// Whether others wait for the lock when it is taken.
  public var isAwaited = false
  /// What others do once the lock is let go.
  public var whileLetGo: (() -> Void)?
  /// What the writer before left in the lock.
  var mark: String?
  /// Whether the process is dead.
  public internal(set) var isDead = false

  /// The number of calls that change something.
  public internal(set) var callCount = 0
  /// What shall go wrong.
  public var script: MemoryScript?
  /// Is called before each call that changes something.
  public var observer: (() -> Void)?
  /// The kind of the call at which the script struck.
  public private(set) var struckCall: MemoryCall?
  /// Whether every write does half its work, and never more than a little, and says so.
  public var isShortOfBreath = false
  /// The number of reads.
  public internal(set) var readCount = 0
  /// The read, counted from 1, of which one bit is wrong, and where in it the bit is.
  public var misread: (read: Int, position: Int)?
  /// What was done that must never be done.
  public internal(set) var violations: [String] = []

  /// What a write does at most when it is short of breath: a slot breaks off within its nodes.
  private static let breathByteCount = 600

  /// An empty disk.
  public init() {}

  /// Counts a call, and answers what shall go wrong with it; fails and crashes are thrown.
  func begin(_ call: MemoryCall) throws(MemoryFault) -> MemoryScript.Kind? {
    guard !isDead else { throw .crashed }
    observer?()
    callCount += 1
    guard let script, script.call == callCount else { return nil }
    let isWrite = call == .write
    struckCall = call
    switch script.kind {
    case .crashes: break
    case .fails: throw .scripted(call: callCount)
    case .writesHalf: return isWrite ? .writesHalf : nil
    case .losesAndFails: return .losesAndFails
    case .writesHalfAndFails, .crashesHalfWay:
      if isWrite { return script.kind }
      if script.kind == .writesHalfAndFails { throw .scripted(call: callCount) }
    }
    isDead = true
    throw .crashed
  }

  /// Counts a call that is no write and no sync.
  func beginPlain(_ call: MemoryCall) throws(MemoryFault) {
    if try begin(call) != nil { throw .scripted(call: callCount) }
  }

  /// Does something that counts as no call and is not observed.
  public func aside<Result>(_ body: () -> Result) -> Result {
    let (script, observer, count) = (script, observer, callCount)
    self.script = nil
    self.observer = nil
    defer {
      self.script = script
      self.observer = observer
      callCount = count
    }
    return body()
  }

  /// Lets another process work after one was killed, on what memory holds.
  public func revive() { isDead = false }

  /// The file behind a name.
  func inode(_ path: JournalPath) -> Int? { names[path.folder]?[path.name] }

  /// Lets a name stand for a file, or for nothing.
  func set(_ path: JournalPath, to inode: Int?) {
    names[path.folder]?[path.name] = inode
    unsettledNames[path.folder, default: [:]][path.name, default: []].append(inode)
  }

  /// Makes the names of a folder durable.
  func settleNames(of folder: JournalFolder) {
    durableNames[folder] = names[folder]
    unsettledNames[folder] = nil
    if folder == .ledger { durableFolders = Set(names.keys) }
  }

  /// Does a write by script.
  func write(
    _ bytes: ArraySlice<UInt8>, at offset: Int?, to inode: Int
  ) throws(MemoryFault) -> Int {
    let kind = try begin(.write)
    if kind == .losesAndFails { throw .scripted(call: callCount) }
    var count = kind == nil ? bytes.count : (bytes.count + 1) / 2
    if isShortOfBreath { count = min((count + 1) / 2, Self.breathByteCount) }
    inodes[inode].write(bytes.prefix(count), at: offset ?? inodes[inode].current.count)
    if kind == .writesHalfAndFails { throw .scripted(call: callCount) }
    if kind == .crashesHalfWay {
      isDead = true
      throw .crashed
    }
    return count
  }

  /// Does a sync by script.
  func sync(inode: Int) throws(MemoryFault) {
    if try begin(.sync) == .losesAndFails {
      inodes[inode].failToSync()
      throw .scripted(call: callCount)
    }
    inodes[inode].sync()
  }
}
