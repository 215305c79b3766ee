// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// The lock of a ledger, held until a command waits for it: that command then lets others in before
/// its sync.
struct HeldLock {
  /// The lock file.
  private let descriptor: Int32
  /// What `/proc/locks` calls the file.
  private let name: String

  /// How long nobody may come.
  private static let patienceMilliseconds = 10_000

  /// Takes the lock of a ledger.
  init(of ledger: String) throws(CampaignFault) {
    descriptor = open(ledger + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    var facts = stat()
    guard descriptor >= 0, fstat(descriptor, &facts) == 0, flock(descriptor, LOCK_EX) == 0 else {
      throw CampaignFault("\(ledger)/lock cannot be held")
    }
    let device = Int(facts.st_dev)
    let (major, minor) = (device >> 8 & 0xFFF, device & 0xFF | device >> 12 & 0xFFF00)
    name = "\(Self.hexadecimal(major)):\(Self.hexadecimal(minor)):\(facts.st_ino) "
  }

  /// Lets the lock go once somebody waits for it, or a process has ended.
  func letGo(onceAwaitedBy process: SpawnedProcess) {
    defer { close(descriptor) }
    for _ in 0..<Self.patienceMilliseconds {
      if isAwaited || process.hasEnded { return }
      usleep(1_000)
    }
  }

  /// Whether somebody waits, by `/proc/locks`.
  private var isAwaited: Bool {
    let text = ProgramRun(["cat", "/proc/locks"]).output
    return text.split(separator: "\n").contains { $0.contains("-> FLOCK") && $0.contains(name) }
  }

  /// A number in two hexadecimal digits or more.
  private static func hexadecimal(_ number: Int) -> String {
    (number < 16 ? "0" : "") + String(number, radix: 16)
  }
}
