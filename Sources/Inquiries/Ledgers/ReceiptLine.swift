// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
import CanonicalJSON
import Digests
import Directives

/// A line of JSON that somebody kept: a receipt, or the head that `verify --json` told.
public enum ReceiptLine {
  /// The receipt on a line, as `append --json` prints it; nil where it is none.
  public static func receipt(_ line: [UInt8]) -> KeptReceipt? {
    guard let object = object(line), let (size, root) = head(object),
      let id = object["id"]?.stringValue.flatMap({ try? EventID($0) }),
      let sequence = object["sequence"]?.integerValue,
      let leaf = object["leafhash"]?.stringValue.flatMap({ Digest(base64: $0) })
    else { return nil }
    return KeptReceipt(id: id, sequence: Int(sequence), leafHash: leaf, size: size, root: root)
  }

  /// The head on a line, as `verify --json` prints it where nothing is wrong; nil where it is none.
  public static func head(_ line: [UInt8], place: String) -> KeptHead? {
    guard let object = object(line), object["leafhash"] == nil,
      let word = object["verdict"]?.stringValue.flatMap(Verdict.Word.init(rawValue:)),
      ![.tampered, .forked, .rolledBack].contains(word), let (size, root) = head(object)
    else { return nil }
    return KeptHead(size: size, root: root, place: place)
  }

  /// The most bytes of a line.
  private static let byteCountLimit = 4_096

  /// The object on a line; what exactly is wrong with another line does not matter.
  private static func object(_ line: [UInt8]) -> JSONObject? {
    line.count > byteCountLimit ? nil : (try? JSONValue(parsing: line))?.objectValue
  }

  /// Size and root, which both kinds have.
  private static func head(_ object: JSONObject) -> (size: Int, root: Digest)? {
    guard let size = object["size"]?.integerValue,
      let root = object["root"]?.stringValue.flatMap({ Digest(base64: $0) })
    else { return nil }
    return (Int(size), root)
  }
}
