// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Foundation
import Journals
import MerkleTrees

/// Makes lines follow on one another again after they were moved or changed.
enum Renumbering {
  /// The lines with the numbers, the times and the hashes that fit where they stand now.
  static func chained(_ lines: [[UInt8]]) -> [[UInt8]] {
    let times = lines.map { value(of: "recordedtime", in: $0) }.sorted()
    var last = Digest.zero
    return lines.enumerated().map { index, line in
      let digits = String(index)
      let number = String(repeating: "0", count: 12 - digits.count) + digits
      var text = String(decoding: line, as: UTF8.self)
      replace("sequence", in: &text, by: number)
      replace("recordedtime", in: &text, by: times[index])
      let whole = Array(text.utf8.dropLast(LineFormat.end(after: last).count))
      let chained = whole + LineFormat.end(after: last)
      last = MerkleHash.leaf(chained)
      return chained
    }
  }

  /// What stands between the quotation marks of an attribute before the data.
  private static func value(of name: String, in line: [UInt8]) -> String {
    let text = String(decoding: line, as: UTF8.self)
    return range(of: name, in: text).map { String(text[$0]) } ?? ""
  }

  /// Puts another text between the quotation marks of an attribute.
  private static func replace(_ name: String, in text: inout String, by value: String) {
    if let place = range(of: name, in: text) { text.replaceSubrange(place, with: value) }
  }

  /// Where the text of an attribute stands.
  private static func range(of name: String, in text: String) -> Range<String.Index>? {
    guard let opening = text.range(of: "\"\(name)\":\"") else { return nil }
    guard let closing = text[opening.upperBound...].firstIndex(of: "\"") else { return nil }
    return opening.upperBound..<closing
  }
}
