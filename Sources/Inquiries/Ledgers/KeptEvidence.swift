// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
import Checkpoints
import CommandLineKit
import Journals
import MerkleTrees
public import PosixFiles
import Reports
import Signatures

/// What a ledger is held against: receipts, heads and checkpoints, kept elsewhere or in its folder.
public struct KeptEvidence {
  /// Receipts as `append --json` prints them.
  public var receipts: [KeptReceipt] = []
  /// Heads as `verify --json` prints them.
  public var heads: [KeptHead] = []
  /// Checkpoints, by themselves or in a proof.
  public var notes: [KeptNote] = []

  /// The most bytes of one line: a proof holds a whole event in one.
  private static let lineByteLimit = 128 << 10
  /// The most bytes of a file.
  private static let byteLimit = 256 << 20
  /// The most lines of a file: as many as the largest batch has receipts.
  private static let lineCountLimit = 100_000

  /// Nothing yet.
  public init() {}

  /// Adds what a file holds, whichever of these it is.
  public mutating func add(file path: String, _ run: CommandRun) throws(CommandFailure) {
    let name = run.words.file(path)
    var (text, isText, count) = ([UInt8](), false, 0)
    try InputLines.forEach(
      in: path, run, byteCountLimit: Self.byteLimit, lineByteCountLimit: Self.lineByteLimit
    ) { number, line throws(CommandFailure) in
      let bytes = line.withUnsafeBytes { [UInt8]($0) }
      // A line in braces is JSON; neither a checkpoint nor a proof begins with one.
      if number == 1 { isText = !bytes.isEmpty && bytes.first != UInt8(ascii: "{") }
      guard isText else {
        guard number <= Self.lineCountLimit else { throw Self.tooMany(name, run) }
        guard !bytes.isEmpty else { return }
        try add(json: bytes, place: "\(name):\(number)", run)
        count += 1
        return
      }
      guard text.count + bytes.count < ProofFile.byteCountLimit else {
        throw Self.isNothing(name, run)
      }
      text += bytes + [UInt8(ascii: "\n")]
    }
    if isText {
      try add(text: text, place: name, run)
    } else if count == 0 {
      throw Self.isNothing(name, run)
    }
  }

  /// Adds what a line of JSON holds.
  private mutating func add(
    json bytes: [UInt8], place: String, _ run: CommandRun
  ) throws(CommandFailure) {
    if let receipt = ReceiptLine.receipt(bytes) {
      receipts.append(receipt)
    } else if let head = ReceiptLine.head(bytes, place: place) {
      heads.append(head)
    } else {
      throw Self.isNothing(place, run)
    }
  }

  /// Adds a checkpoint, or the one in a proof, whose event must be the one that it proves.
  private mutating func add(
    text bytes: [UInt8], place: String, _ run: CommandRun
  ) throws(CommandFailure) {
    let proof: ProofFile
    do throws(CheckpointFormatError) {
      guard bytes.starts(with: "c2sp.org/tlog-proof".utf8) else {
        notes.append(KeptNote(place: place, bytes: try SignedCheckpoint(parsing: bytes).bytes))
        return
      }
      proof = try ProofFile(parsing: bytes)
    } catch {
      throw Self.isNothing(place, run, because: run.words.sentence(error))
    }
    if let line = proof.extra {
      do throws(ProofError) {
        try proof.inclusionProof.verify(
          leafHash: MerkleHash.leaf(line), root: proof.signed.checkpoint.root)
      } catch {
        throw CommandFailure(
          .badInput,
          run.words(
            "\(place): the event in it is not the one that it proves; get the receipt again.",
            "\(place): sự kiện trong tệp không phải sự kiện được chứng minh; hãy lấy lại biên nhận."
          ))
      }
    }
    notes.append(KeptNote(place: place, bytes: proof.signed.bytes))
  }

  /// Adds the checkpoints that lie in the ledger itself, each of which must be one.
  public mutating func addOwn(of source: PosixSource) throws(FileError) {
    let names = try source.names(in: .checkpoints) ?? []
    for name in names.sorted() where name.hasSuffix(".note") || name == "latest" {
      let path = JournalPath(.checkpoints, name)
      let limit = SignatureForm.note.byteCountLimit + 1
      let bytes = try source.bytes(of: path, at: 0, count: limit)
      // The latest is one of the others, but for the moment in which they are written.
      if name == "latest", notes.contains(where: { $0.bytes == bytes }) { continue }
      notes.append(KeptNote(place: "\(source.path)/\(path.text)", bytes: bytes))
    }
  }

  /// The refusal of a file with more lines than one batch has receipts.
  private static func tooMany(_ name: String, _ run: CommandRun) -> CommandFailure {
    let limit = run.words.number(lineCountLimit)
    return CommandFailure(
      .badInput,
      run.words(
        "\(name) has more than \(limit) lines; split it and give each part with --against.",
        "\(name) có hơn \(limit) dòng; hãy chia nhỏ và đưa từng phần bằng --against."))
  }

  /// The refusal of what a ledger cannot be held against.
  private static func isNothing(
    _ place: String, _ run: CommandRun, because reason: String? = nil
  ) -> CommandFailure {
    let detail = reason.map { " (\($0))" } ?? ""
    return CommandFailure(
      .badInput,
      run.words(
        "\(place) is neither a receipt nor a head nor a checkpoint\(detail); give what"
          + " append --json, verify --json, checkpoint or receipt made.",
        "\(place) không phải biên nhận, mã gốc hay mốc kiểm chứng\(detail); hãy dùng tệp do"
          + " append --json, verify --json, checkpoint hoặc receipt tạo ra."))
  }
}
