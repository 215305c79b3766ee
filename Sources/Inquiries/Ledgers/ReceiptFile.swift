// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Auditing
import CanonicalJSON
import CommandLineKit
import Digests
import Directives
import PosixFiles
import Reports

/// A file of receipts, one JSON object a line, as `append --json` prints them.
enum ReceiptFile {
  /// The most bytes of such a file.
  private static let byteLimit = 256 << 20

  /// The receipts in a file.
  static func receipts(
    _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> [KeptReceipt] {
    let bytes: [UInt8]
    switch run.context.readFile(path, byteLimit) {
    case .success(let read): bytes = read
    case .failure(let failure):
      throw CommandFailure(run.status(ofInput: failure), run.words.sentence(failure))
    }
    var receipts: [KeptReceipt] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: true).enumerated()
    {
      guard let receipt = receipt(Array(line)) else {
        throw CommandFailure(
          .badInput,
          run.words(
            "\(path):\(number + 1) is no receipt; give the lines that append --json printed.",
            "\(path):\(number + 1) không phải biên nhận; hãy dùng các dòng do append --json in ra.")
        )
      }
      receipts.append(receipt)
    }
    guard !receipts.isEmpty else {
      throw CommandFailure(
        .badInput,
        run.words(
          "\(path) holds no receipts; give the lines that append --json printed.",
          "\(path) không có biên nhận nào; hãy dùng các dòng do append --json in ra."))
    }
    return receipts
  }

  /// The receipt on a line; nil where it is none.
  private static func receipt(_ line: [UInt8]) -> KeptReceipt? {
    // The caller says which line is no receipt; what exactly is wrong with it does not matter.
    guard let value = try? JSONValue(parsing: line), let object = value.objectValue,
      let id = object["id"]?.stringValue.flatMap({ try? EventID($0) }),
      let sequence = object["sequence"]?.integerValue, let size = object["size"]?.integerValue,
      let leaf = object["leafhash"]?.stringValue.flatMap({ Digest(base64: $0) }),
      let root = object["root"]?.stringValue.flatMap({ Digest(base64: $0) })
    else { return nil }
    return KeptReceipt(
      id: id, sequence: Int(sequence), leafHash: leaf, size: Int(size), root: root)
  }
}
