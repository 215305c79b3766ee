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
  /// The names that survive a power cut.
  var durableNames: [JournalFolder: [String: Int]] = [.ledger: [:]]
  /// Whether somebody holds the lock.
  var isLocked = false
  /// Whether the process is dead.
  var isDead = false

  /// The number of calls that change something.
  public internal(set) var callCount = 0
  /// What shall go wrong.
  public var script: MemoryScript?
  /// Is called before each call that changes something.
  public var observer: (() -> Void)?
  /// What was done that must never be done.
  public internal(set) var violations: [String] = []

  /// An empty disk.
  public init() {}

  /// Counts a call, and answers what shall go wrong with it; fails and crashes are thrown.
  func begin(_ isWrite: Bool = false) throws(MemoryFault) -> MemoryScript.Kind? {
    guard !isDead else { throw .crashed }
    observer?()
    callCount += 1
    guard let script, script.call == callCount else { return nil }
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
  func beginPlain() throws(MemoryFault) {
    if try begin() != nil { throw .scripted(call: callCount) }
  }

  /// The file behind a name.
  func inode(_ path: JournalPath) -> Int? { names[path.folder]?[path.name] }

  /// Does a write by script.
  func write(
    _ bytes: ArraySlice<UInt8>, at offset: Int?, to inode: Int
  ) throws(MemoryFault) -> Int {
    let kind = try begin(true)
    let count = kind == nil || kind == .losesAndFails ? bytes.count : (bytes.count + 1) / 2
    if kind == .losesAndFails { throw .scripted(call: callCount) }
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
    if try begin() == .losesAndFails {
      inodes[inode].dirty = []
      throw .scripted(call: callCount)
    }
    inodes[inode].sync()
  }
}
