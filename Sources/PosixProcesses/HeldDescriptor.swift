// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc
import PosixFiles

/// A descriptor that no other program inherits, closed with its last owner.
final class HeldDescriptor: Sendable {
  /// The number.
  let number: Int32

  /// The lowest number that is given out, above all that a program is given.
  private static let lowest: Int32 = 64

  /// Takes ownership of a number.
  private init(owning number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Another number for a descriptor (`fcntl`), so high that it is in nobody's way.
  ///
  /// - Parameter number: a closure, so that the owner lives until the call is made.
  convenience init(copying number: () -> Int32) throws(FileError) {
    self.init(
      owning: try SystemCall.run("fcntl", "descriptor") {
        fcntl(number(), F_DUPFD_CLOEXEC, Self.lowest)
      })
  }

  /// A file in memory that holds some bytes and is read from its start (`memfd_create`, `write`,
  /// `lseek`).
  static func memory(_ bytes: [UInt8]) throws(FileError) -> HeldDescriptor {
    let name = "memory"
    let low = HeldDescriptor(
      owning: try SystemCall.run("memfd_create", name) { linux_memory_file("chidao") })
    // A program that is strict about private keys would refuse one that others might read.
    try SystemCall.run("fchmod", name) { fchmod(low.number, 0o600) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try SystemCall.run("write", name) {
        rest.withUnsafeBytes { write(low.number, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
    try SystemCall.run("lseek", name) { lseek(low.number, 0, SEEK_SET) }
    return try HeldDescriptor { low.number }
  }

  /// Two ends of a channel: what is written to one is read from the other.
  static func channel() throws(FileError) -> (near: HeldDescriptor, far: HeldDescriptor) {
    let low = try OpenFile.channel()
    return (
      try HeldDescriptor { low.near.descriptor }, try HeldDescriptor { low.far.descriptor }
    )
  }
}
