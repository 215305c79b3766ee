// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Digests
import Directives
import EventCoding
import Inquiries
import LedgerEngine
import PosixFiles
import Reports
import Signatures
import SigningTools

extension CommandRun {
  /// Some intents, followed by their signature where `--sign` names a key.
  ///
  /// The name of the signature derives from what was signed and its time is that of the last
  /// intent: so the same submission again is the same, and gets its first receipts.
  func signedWhereAsked(
    _ intents: [Intent], _ coder: EventCoder
  ) throws(CommandFailure) -> [Intent] {
    guard let path = arguments.string("sign"), let last = intents.last else { return intents }
    try checkSignable(intents)
    let message: [UInt8]
    do throws(LineError) {
      message = try AttestedSubmission.message(of: intents, coder)
    } catch {
      throw CommandFailure(.badInput, words.sentence(error) + "." + nothingRecorded)
    }
    let signature = try sign(message, with: path)
    let digest = SHA256.hash(message)
    let id: EventID
    do throws(ValueError) {
      id = try EventID("submission-\(digest.hexadecimal.prefix(32))")
    } catch {
      throw CommandFailure(.badInput, words.sentence(error))
    }
    let attestation = SubmissionAttested(
      principal: last.actor, events: intents.map(\.id), digest: SubmissionDigest(of: message),
      signature: signature.text)
    return intents + [
      Intent(id: id, time: last.time, actor: last.actor, body: .submissionAttested(attestation))
    ]
  }

  /// The signatures among some intents that are right, by the tool of the operating system.
  ///
  /// Whose keys they are by is for the ledger to say. What it refuses anyway is not looked at.
  func checkedSignatures(
    among intents: [Intent], _ coder: EventCoder, place: (Int) -> String?
  ) throws(CommandFailure) -> Set<CheckedSignature> {
    var checked: Set<CheckedSignature> = []
    for (position, intent) in intents.enumerated() {
      guard case .submissionAttested(let attestation) = intent.body,
        attestation.events.count <= position,
        // A signature that is malformed, and a line that cannot be written, the ledger refuses.
        let signature = try? SSHSignature(parsing: attestation.signature),
        let message = try? AttestedSubmission.message(
          of: Array(intents[position - attestation.events.count..<position]), coder)
      else { continue }
      guard try isRight(signature, of: message) else {
        let prefix = place(position).map { "\($0): " } ?? ""
        throw CommandFailure(
          .badInput,
          prefix
            + words(
              "the signature is not one of what stands before it by the key that it names.",
              "chữ ký không khớp với nội dung đứng trước và khóa ghi trong chữ ký.")
            + nothingRecorded)
      }
      checked.insert(
        CheckedSignature(digest: SubmissionDigest(of: message), signature: attestation.signature))
    }
    return checked
  }

  /// Refuses what no signature can cover.
  private func checkSignable(_ intents: [Intent]) throws(CommandFailure) {
    guard intents.count <= FieldLimits.entryCount else {
      throw CommandFailure(
        .badInput,
        words(
          "A signature covers at most \(words.number(FieldLimits.entryCount)) events and these are "
            + "\(words.number(intents.count)); split them.",
          "Một chữ ký bao gồm tối đa \(words.number(FieldLimits.entryCount)) sự kiện, ở đây có "
            + "\(words.number(intents.count)); hãy chia nhỏ.") + nothingRecorded)
    }
    for intent in intents where intent.actor != intents[0].actor {
      throw CommandFailure(
        .badInput,
        words(
          "Everybody signs what they have recorded themselves; here are events of "
            + "\(intents[0].actor) and of \(intent.actor).",
          "Mỗi người chỉ ký nội dung do chính mình ghi; ở đây có sự kiện của \(intents[0].actor) "
            + "và của \(intent.actor).") + nothingRecorded)
    }
  }

  /// Signs a submission with the key at a path.
  private func sign(
    _ message: [UInt8], with path: String
  ) throws(CommandFailure) -> SSHSignature {
    let key: SecretFile
    do throws(SecretFile.Failure) {
      key = try SecretFile(path: path)
    } catch {
      throw CommandFailure(status(ofSecret: error), words.sentence(error) + nothingRecorded)
    }
    do throws(SigningError) {
      return try SSHKeygenTool().sign(message, namespace: AttestedSubmission.namespace, with: key)
    } catch {
      switch error {
      // A key of another kind signs as well, and what it makes is no signature here.
      case .failed(let tool, .sign, _, _), .unexpectedOutput(let tool, .sign, _):
        throw CommandFailure(
          .badInput,
          words(
            "\(tool) cannot sign with \(path): it takes a private key as ssh-keygen -t ed25519 "
              + "makes it, without a passphrase.",
            "\(tool) không ký được bằng \(path): cần khóa riêng do ssh-keygen -t ed25519 tạo, "
              + "không đặt mật khẩu.") + nothingRecorded)
      default: throw unsigned(error)
      }
    }
  }

  /// A failure of the tool, before which nothing was recorded.
  private func unsigned(_ error: SigningError) -> CommandFailure {
    let failure = failure(error)
    return CommandFailure(failure.status, failure.sentence + nothingRecorded)
  }

  /// Whether a signature is one of a submission, by the key that it names.
  private func isRight(
    _ signature: SSHSignature, of message: [UInt8]
  ) throws(CommandFailure) -> Bool {
    do throws(SigningError) {
      return try SSHKeygenTool().verify(signature, of: message)
    } catch {
      throw unsigned(error)
    }
  }

  /// The status to end with where a file is not taken as a private key.
  private func status(ofSecret failure: SecretFile.Failure) -> CommandStatus {
    switch failure {
    case .exposed, .foreign: .notAllowed
    case .file(let error): status(ofInput: .file(error))
    case .notPlain, .publicHalf, .tooLarge: .badInput
    }
  }
}
