// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives
public import Signatures

/// A signature in a ledger together with what it is about, rebuilt from the ledger.
///
/// What was signed is the file that the signer sent: each line as it was submitted, without what
/// the ledger adds, and with its line feed. Whoever reads a ledger can write that file again.
public struct AttestedSubmission: Hashable, Sendable {
  /// For what people sign here; a signature for something else is none.
  public static let namespace = "submission@chidao"

  /// What the ledger says of the signature.
  public let attestation: SubmissionAttested
  /// Where it stands.
  public let sequence: SequenceNumber
  /// The positions of what was signed, in order; empty where it does not stand right before.
  public let events: [SequenceNumber]
  /// The submission, byte for byte.
  public let message: [UInt8]
  /// The key of the signer that was in force before the first of what was signed; nil where none
  /// was.
  ///
  /// So a submission that brings a new key is signed with the old one: otherwise whoever makes a
  /// key could put it in the place of another's.
  public let key: SignerKey?

  /// Rebuilds what a recorded signature is about; nil where no signature stands at a position.
  ///
  /// - Complexity: linear in what was signed and in the events about the signer.
  public init?(at sequence: SequenceNumber, in index: LedgerIndex, _ coder: EventCoder) {
    guard sequence.rawValue < index.events.count,
      case .submissionAttested(let attestation) = index[sequence].body
    else { return nil }
    self.init(
      attestation, at: sequence, recordedTime: index[sequence].recordedTime, in: index, coder)
  }

  /// Rebuilds what a signature is about that stands, or would stand, at a position.
  public init(
    _ attestation: SubmissionAttested, at sequence: SequenceNumber, recordedTime: Instant,
    in index: LedgerIndex, _ coder: EventCoder
  ) {
    self.attestation = attestation
    self.sequence = sequence
    let position = Int(sequence.rawValue)
    let first = position - attestation.events.count
    let authority = Authority(index, before: Swift.max(first, 0))
    let principal = authority.principal(attestation.principal)
    key = principal.flatMap { $0.isInForce(at: recordedTime) ? $0.enrolment.key : nil }
    let signed = first >= 0 ? Array(index.events[first..<position]) : []
    let stands =
      signed.map(\.id) == attestation.events
      && signed.allSatisfy { $0.intent.actor == attestation.principal }
    events = stands ? signed.map(\.sequence) : []
    // What cannot be written leaves nothing, and nothing is never signed.
    message = stands ? (try? Self.message(of: signed.map(\.intent), coder)) ?? [] : []
  }

  /// What is signed of some intents: their lines, each with its line feed.
  public static func message(
    of intents: [Intent], _ coder: EventCoder
  ) throws(LineError) -> [UInt8] {
    var message: [UInt8] = []
    for intent in intents {
      message += try coder.encode(intent: intent)
      message.append(UInt8(ascii: "\n"))
    }
    return message
  }

  /// The signature, after all has been checked that can be without a key: that it is well formed,
  /// by the key in force, for a submission, and of this one by its digest.
  ///
  /// Whether the key made it over `message` is left to be checked.
  public func signature() throws(AttestationFlaw) -> SSHSignature {
    guard !events.isEmpty else { throw .notRightBefore }
    guard !message.isEmpty else { throw .unwritable }
    let digest = SubmissionDigest(of: message)
    guard attestation.digest == digest else { throw .otherDigest(computed: digest) }
    let signature: SSHSignature
    do throws(SignatureFormatError) {
      signature = try SSHSignature(parsing: attestation.signature)
    } catch {
      throw .malformed(error)
    }
    guard let key else { throw .keyNotInForce(attestation.principal) }
    guard signature.publicKey.text == key.description else {
      throw .otherKey(attestation.principal)
    }
    guard signature.namespace == Self.namespace else {
      throw .otherNamespace(signature.namespace)
    }
    guard signature.hash == .sha512 else { throw .otherHash(signature.hash) }
    return signature
  }
}
