// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// What goes wrong in a simulation.
enum RandomFault: String, CaseIterable, Hashable {
  /// Fewer bytes than asked for.
  case shortWrite = "short write"
  /// No space at one call.
  case noSpace = "ENOSPC at a write or a new name"
  /// No space for a while.
  case fullDisk = "disk full for a while"
  /// An error after some of the bytes.
  case writeError = "EIO at a write, some of it done"
  /// An error after which the kernel takes the pages for clean.
  case syncError = "EIO at a sync, the pages marked clean"
  /// An error at the names of a folder.
  case folderSyncError = "EIO at the sync of a folder"
  /// An error while reading.
  case readError = "EIO at a read"
  /// An error at any other call.
  case otherError = "EIO at lock, open, create or rename"
  /// The process dies before a call.
  case kill = "kill −9 before a call"
  /// The process dies and some bytes are written.
  case killWithinWrite = "kill −9 within a write"
  /// The process dies when the call is done and before it answers.
  case killAfter = "kill −9 after a call, its answer lost"
  /// The power is cut for all processes.
  case powerCut = "power cut"
  /// A bit changes behind everybody's back.
  case rot = "bit rot while at work"
  /// A sector is written to the wrong place.
  case misdirection = "misdirected sector while at work"
  /// A power cut left some sectors of a file new and some old.
  case tornFile = "torn file at a power cut"
  /// A power cut left a sector of zeros.
  case zeroedSector = "zeroed sector at a power cut"
  /// A power cut left an older version of a sector.
  case staleSector = "stale sector at a power cut"
  /// A power cut left the names of a folder as they were.
  case lostName = "lost change of a name at a power cut"

  /// Whether it strikes at such a call.
  func strikes(_ call: SimulatedCall) -> Bool {
    switch self {
    case .shortWrite, .writeError, .killWithinWrite: call == .write
    case .noSpace, .fullDisk: call == .write || call == .create
    case .syncError: call == .sync
    case .folderSyncError: call == .folderSync
    case .readError: [.names, .size, .read].contains(call)
    case .otherError: [.lock, .open, .create, .change].contains(call)
    case .kill, .killAfter, .powerCut: true
    case .rot: call == .read || call == .sync
    case .misdirection: call == .write
    case .tornFile, .zeroedSector, .staleSector, .lostName: false
    }
  }
}
