// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import MerkleTrees
import Reports
import Signatures

extension FuzzTarget {
  /// A note is written again byte for byte, and so is the checkpoint in it, if it is one.
  static func note(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(SignatureFormatError) in try SignedNote(parsing: bytes) }
    return told(
      FuzzOutcome(read) { note in
        guard note.bytes == bytes else { return "a note is written otherwise" }
        guard 1...SignedNote.signatureLimit ~= note.signatures.count else {
          return "\(note.signatures.count) signatures"
        }
        // Most notes are no checkpoints; those that are must be the same again.
        guard let checkpoint = try? Checkpoint(parsing: note.textBytes) else { return nil }
        return checkpoint.textBytes == note.textBytes ? nil : "a checkpoint is written otherwise"
      }
    ) { ($0 as? SignatureFormatError).map { error in { $0.sentence(error) } } }
  }

  /// A proof is written again byte for byte; whether it is right is judged without a trap.
  static func proof(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(CheckpointFormatError) in try ProofFile(parsing: bytes) }
    return told(
      FuzzOutcome(read) { proof in
        guard proof.bytes == bytes else { return "a proof is written otherwise" }
        // Right or wrong, it is judged; what comes of it does not matter here.
        _ = try? proof.inclusionProof.root(over: .zero)
        return nil
      }
    ) { ($0 as? CheckpointFormatError).map { error in { $0.sentence(error) } } }
  }

  /// A request is written again byte for byte; whether it proves what it claims is judged without a
  /// trap.
  static func request(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(CheckpointFormatError) in try WitnessRequest(parsing: bytes) }
    return told(
      FuzzOutcome(read) { request in
        guard request.bytes == bytes else { return "a request is written otherwise" }
        // Right or wrong, it is judged; what comes of it does not matter here.
        try? request.consistencyProof.verify(
          oldRoot: .zero, newRoot: request.signed.checkpoint.root)
        return nil
      }
    ) { ($0 as? CheckpointFormatError).map { error in { $0.sentence(error) } } }
  }

  /// A policy that is written plainly means the same, and can be met by all or by nobody.
  static func policy(_ bytes: [UInt8]) -> FuzzOutcome {
    let read = { () throws(PolicyError) in try WitnessPolicy(parsing: bytes) }
    return told(
      FuzzOutcome(read) { policy in
        guard (try? WitnessPolicy(parsing: policy.bytes)) == policy else {
          return "a policy means something else when it is written plainly"
        }
        guard policy.isMet(by: Set(policy.witnesses.map(\.name))) else {
          return "all witnesses together are not enough"
        }
        return policy.isMet(by: []) == (policy.quorum == .none)
          ? nil : "nobody is enough, or not enough for nobody"
      }
    ) { ($0 as? PolicyError).map { error in { $0.sentence(error) } } }
  }

  /// A verifier key is written again, and made of its parts again.
  static func verifierKey(_ text: String) -> FuzzOutcome {
    let read = { () throws(SignatureFormatError) in try VerifierKey(parsing: text) }
    return told(
      FuzzOutcome(read) { key in
        let again = try? VerifierKey(
          name: key.name, algorithm: key.algorithm, publicKey: key.publicKey)
        guard again == key else { return "a key is not made of its parts" }
        return isSame(key.text, text) ? nil : "“\(text)” is written “\(key.text)”"
      }
    ) { ($0 as? SignatureFormatError).map { error in { $0.sentence(error) } } }
  }

  /// An armoured signature is written again, and so is the key in it.
  static func sshSignature(_ text: String) -> FuzzOutcome {
    let read = { () throws(SignatureFormatError) in try SSHSignature(parsing: text) }
    return told(
      FuzzOutcome(read) { signature in
        guard (try? SSHPublicKey(parsing: signature.publicKey.text)) == signature.publicKey else {
          return "the key of a signature does not come back"
        }
        return isSame(signature.text, text) ? nil : "a signature is written otherwise"
      }
    ) { ($0 as? SignatureFormatError).map { error in { $0.sentence(error) } } }
  }

  /// A key of `ssh` is written again.
  static func sshKey(_ text: String) -> FuzzOutcome {
    let read = { () throws(SignatureFormatError) in try SSHPublicKey(parsing: text) }
    return told(
      FuzzOutcome(read) { key in
        isSame(key.text, text) ? nil : "“\(text)” is written “\(key.text)”"
      }
    ) { ($0 as? SignatureFormatError).map { error in { $0.sentence(error) } } }
  }

  /// The same outcome, unless a refusal has no sentence in one of the languages.
  private static func told(
    _ outcome: FuzzOutcome, _ sentence: (any Error) -> ((Words) -> String)?
  ) -> FuzzOutcome {
    guard case .refused(let error) = outcome else { return outcome }
    guard let sentence = sentence(error) else { return .violated("an error of another kind") }
    let isTold = LanguageChoice.allCases.allSatisfy { !sentence(Words($0)).isEmpty }
    return isTold ? outcome : .violated("a refusal says nothing")
  }
}
