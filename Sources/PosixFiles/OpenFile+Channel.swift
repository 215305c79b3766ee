// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

extension OpenFile {
  /// Two ends of a channel (`socketpair`): what is written to one is read from the other.
  ///
  /// Unlike a pipe it is closed to other programs from its very beginning.
  package static func channel() throws(FileError) -> (near: OpenFile, far: OpenFile) {
    var numbers: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try SystemCall.run("socketpair", "channel") { socketpair(AF_UNIX, kind, 0, &numbers) }
    return (
      OpenFile(descriptor: numbers[0], path: "channel"),
      OpenFile(descriptor: numbers[1], path: "channel")
    )
  }
}
