// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

extension Finding {
  /// Appends the finding as a row of its projection: canonical JSON and a newline.
  ///
  /// A large ledger turns up half a million. No name of anything has a mark that is escaped.
  func appendLine(to bytes: inout [UInt8]) {
    bytes += "{\"name\":\"".utf8
    bytes += name.rawValue.utf8
    bytes += "\",\"parties\":[".utf8
    for (place, party) in parties.enumerated() {
      bytes += place == 0 ? "\"".utf8 : ",\"".utf8
      bytes += party.rawValue.utf8
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += "],\"sequences\":[".utf8
    for (place, sequence) in sequences.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += String(sequence.rawValue).utf8
    }
    bytes += "],\"subject\":\"".utf8
    bytes += subject.rawValue.utf8
    bytes += "\"}\n".utf8
  }
}
