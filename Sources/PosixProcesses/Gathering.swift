// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles

/// What comes from a program through one channel.
struct Gathering {
  /// The near end; nil once the far one is closed.
  private var source: HeldDescriptor?
  /// What came so far.
  private(set) var bytes: [UInt8] = []

  /// How many bytes are asked for at once.
  private static let chunkByteCount = 1 << 16

  /// Begins with nothing.
  init(from source: HeldDescriptor) { self.source = source }

  /// Whether more may come.
  var isOpen: Bool { source != nil }

  /// Waits until something has come through one of several channels, or for the deadline (`poll`).
  static func await(_ channels: [Gathering], until deadline: Deadline) throws(FileError) {
    var wanted = channels.compactMap { $0.source }.map {
      pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0)
    }
    // An interrupted call is made again with what is then left of the time.
    try SystemCall.run("poll", "channel") {
      poll(&wanted, UInt(wanted.count), deadline.millisecondsLeft)
    }
  }

  /// Takes what has come and does not wait for more (`recv`).
  mutating func takeWhatIsThere() throws(FileError) {
    guard let source else { return }
    var chunk = [UInt8](repeating: 0, count: Self.chunkByteCount)
    do throws(FileError) {
      let count = try SystemCall.run("recv", "channel") {
        recv(source.number, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      }
      bytes += chunk[..<count]
      if count == 0 { self.source = nil }
    } catch {
      guard error.code == EAGAIN else { throw error }
    }
  }
}
