// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Inquiries
import PosixFiles
import PosixProcesses
import PosixStores
import Reports
import Signatures
import SigningTools

/// `key`: private keys for checkpoints and for witnesses.
enum KeyFamily {
  /// The command.
  static let command = Command(
    "key",
    summary: .say(
      "Khóa để ký mốc kiểm chứng của sổ hoặc ký làm nhân chứng.",
      "Keys that sign the checkpoints of a ledger, or sign as a witness."),
    subcommands: [new, show])

  /// `key new`.
  private static let new = Command(
    "new",
    summary: .say("Tạo khóa riêng Ed25519 mới.", "Make a new private key of Ed25519."),
    discussion: .say(
      "Khóa do openssl tạo, tệp chỉ chủ sở hữu đọc được (0600), không ghi đè tệp nào. Dòng in ra "
        + "là khóa kiểm chứng: hãy trao cho những người sẽ kiểm tra, bằng đường khác với sổ. "
        + "Tên khóa của sổ là tên gốc của sổ.",
      "The key is made by openssl; only its owner may read the file (0600), and no file is "
        + "overwritten. The line that is printed is the verifier key: give it to those who will "
        + "verify, another way than with the ledger. The key of a ledger is named by its origin."),
    operands: [file],
    options: [
      .option(
        "name", .say("TÊN", "NAME"), isRequired: true,
        summary: .say(
          "Tên khóa: tên gốc của sổ, hoặc tên nhân chứng.",
          "The name of the key: the origin of the ledger, or the name of the witness.")),
      .flag(
        "witness",
        summary: .say(
          "Khóa để ký làm nhân chứng, không ký mốc kiểm chứng được.",
          "A key that signs as a witness and cannot sign checkpoints.")),
    ], common: [.json],
    examples: [
      CommandExample(
        "chidao key new ~/khoa-so --name ledger.example/tinh-a",
        .say("Khóa để ký mốc kiểm chứng.", "A key that signs checkpoints.")),
      CommandExample(
        "chidao key new ~/khoa-nhan-chung --name witness.example/thanh-tra --witness",
        .say("Khóa của nhân chứng.", "The key of a witness.")),
    ]
  ) { (run) throws(CommandFailure) in
    let path = run.arguments.operand("file") ?? ""
    try run.requireOutsideLedger(path)
    let name = try run.keyName(run.arguments.string("name") ?? "", at: "--name")
    let algorithm: KeyAlgorithm = run.arguments.flag("witness") ? .cosignature : .ed25519
    try make(path, name, algorithm, run)
    let signer = try run.signer(path, name: name, for: algorithm)
    try probe(signer, run)
    try answer(signer.key, path, run)
    run.note(
      run.words(
        "the private key lies in \(path); whoever has it signs as \(name.text). Keep a copy where"
          + " nobody else comes.",
        "khóa riêng nằm ở \(path); ai có tệp này thì ký được với tên \(name.text). Hãy cất một bản"
          + " sao ở nơi an toàn."))
    return .fine
  }

  /// `key show`.
  private static let show = Command(
    "show",
    summary: .say(
      "In lại khóa kiểm chứng của khóa riêng.", "Print the verifier key of a private key again."),
    operands: [file], common: [.json],
    examples: [
      CommandExample(
        "chidao key show ~/khoa-so", .say("In khóa kiểm chứng.", "Print the verifier key."))
    ]
  ) { (run) throws(CommandFailure) in
    let path = run.arguments.operand("file") ?? ""
    let algorithm: KeyAlgorithm
    do throws(SecretFile.Failure) {
      let secret = try SecretFile(path: path)
      // What cannot be read is said in full by the signer below.
      algorithm = (try? NoteSigner.statedKey(in: secret)?.algorithm) ?? .ed25519
    } catch {
      algorithm = .ed25519
    }
    try answer(try run.signer(path, name: nil, for: algorithm).key, path, run)
    return .fine
  }

  /// Where the private key lies.
  private static let file = OperandDescription(
    "file", .say("TỆP", "FILE"), kind: .file,
    summary: .say("Tệp chứa khóa riêng.", "The file of the private key."))

  /// Makes the file, which must not be there.
  private static func make(
    _ path: String, _ name: KeyName, _ algorithm: KeyAlgorithm, _ run: CommandRun
  ) throws(CommandFailure) {
    let tool = try run.openSSL()
    let bytes: [UInt8]
    do throws(SigningError) {
      let key = try tool.newKey()
      let publicKey = try tool.publicKey(of: .bytes(key))
      do throws(SignatureFormatError) {
        let verifier = try VerifierKey(name: name, algorithm: algorithm, publicKey: publicKey)
        bytes = NoteSigner.firstLine(for: verifier) + key
      } catch {
        throw .unexpectedOutput(tool: tool.path, .readKey, byteCount: publicKey.count)
      }
    } catch {
      throw run.failure(error)
    }
    do throws(FileError) {
      try SecretFile.create(path: path, bytes)
    } catch {
      throw CommandFailure(.cannotCreate, run.words.sentence(error))
    }
  }

  /// Signs something with the key from its file, which verifies the signature as well.
  private static func probe(_ signer: NoteSigner, _ run: CommandRun) throws(CommandFailure) {
    do throws(SigningError) {
      _ = try signer.sign(Array("chidao key new\n".utf8))
    } catch {
      throw run.failure(error)
    }
  }

  /// Prints a verifier key.
  private static func answer(
    _ key: VerifierKey, _ path: String, _ run: CommandRun
  ) throws(CommandFailure) {
    guard run.arguments.flag("json") else { return run.context.output.putLine(key.text) }
    let purpose = key.algorithm == .cosignature ? "witness" : "checkpoint"
    try run.printJSON([
      "key": .string(key.text), "name": .string(key.name.text), "purpose": .string(purpose),
      "file": .string(path),
    ])
  }
}
