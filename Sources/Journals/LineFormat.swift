// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests

/// All that the journal knows of a line: it is one line, it is not too long, and it names what went
/// before.
public enum LineFormat {
  /// What stands before the hash at the end of every line.
  private static let opening = Array(",\"predecessorhash\":\"".utf8)
  /// What stands after the hash.
  private static let closing = Array("\"}".utf8)
  /// The number of bytes from the comma to the end of the line.
  private static let endCount = opening.count + Digest.base64Count + closing.count

  /// The end of a line whose predecessor has this leaf hash.
  public static func end(after predecessor: Digest) -> [UInt8] {
    var end: [UInt8] = []
    end.reserveCapacity(endCount)
    end += opening
    predecessor.appendBase64(to: &end)
    end += closing
    return end
  }

  /// Makes the end of a line that of a line with another predecessor.
  ///
  /// - Precondition: `end` is what `end(after:)` answered.
  package static func setPredecessor(_ predecessor: Digest, in end: inout [UInt8]) {
    predecessor.writeBase64(into: &end, at: opening.count)
  }

  /// Where the hash of the predecessor stands in a line that ends at an offset.
  package static func placeOfPredecessor(endingAt end: Int) -> Int {
    end - closing.count - Digest.base64Count
  }

  /// The leaf hash of the predecessor that a line names, or `nil` where its end has another form.
  public static func predecessor(of line: Span<UInt8>) -> Digest? {
    guard line.count > endCount, line[0] == UInt8(ascii: "{") else { return nil }
    let start = line.count - endCount
    for index in opening.indices where line[start + index] != opening[index] { return nil }
    for index in closing.indices
    where line[line.count - closing.count + index] != closing[index] { return nil }
    let hash = start + opening.count
    return Digest(base64: line.extracting(hash..<hash + Digest.base64Count))
  }
}
