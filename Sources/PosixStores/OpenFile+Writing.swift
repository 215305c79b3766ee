// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles

extension OpenFile {
  /// Writes all bytes where the file stands (`write`).
  func writeAll(_ bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try SystemCall.run("write", path) {
        rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { throw FileError(call: "write", path: path, code: EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// The folder of a path.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
