// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
import CanonicalJSON
import CommandLineKit
import Digests
import Directives
import PosixFiles
import Reports

/// A file of receipts, one JSON object a line, as `append --json` prints them.
public enum ReceiptFile {
  /// The most bytes of such a file.
  private static let byteLimit = 256 << 20
  /// The most lines of such a file: as many as the largest batch has receipts.
  private static let lineCountLimit = 100_000
  /// The most bytes of one receipt.
  private static let lineByteLimit = 4_096

  /// The receipts in a file.
  public static func receipts(
    _ path: String, _ run: CommandRun
  ) throws(CommandFailure) -> [KeptReceipt] {
    let name = run.words.file(path)
    var receipts: [KeptReceipt] = []
    try InputLines.forEach(
      in: path, run, byteCountLimit: byteLimit, lineByteCountLimit: lineByteLimit
    ) { number, line throws(CommandFailure) in
      guard number <= lineCountLimit else { throw tooMany(path, run) }
      guard !line.isEmpty else { return }
      guard let receipt = receipt(line.withUnsafeBytes { [UInt8]($0) }) else {
        throw CommandFailure(
          .badInput,
          run.words(
            "\(name):\(number) is no receipt; give the lines that append --json printed.",
            "\(name):\(number) không phải biên nhận; hãy dùng các dòng do append --json in ra.")
        )
      }
      receipts.append(receipt)
    }
    guard !receipts.isEmpty else {
      throw CommandFailure(
        .badInput,
        run.words(
          "\(name) holds no receipts; give the lines that append --json printed.",
          "\(name) không có biên nhận nào; hãy dùng các dòng do append --json in ra."
        ))
    }
    return receipts
  }

  /// The refusal of a file with more lines than one batch has receipts.
  private static func tooMany(_ path: String, _ run: CommandRun) -> CommandFailure {
    let (name, limit) = (run.words.file(path), run.words.number(lineCountLimit))
    return CommandFailure(
      .badInput,
      run.words(
        "\(name) has more than \(limit) lines; split it and give each part with --against.",
        "\(name) có hơn \(limit) dòng; hãy chia nhỏ và đưa từng phần bằng --against."))
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
