// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import Digests
public import Directives
public import EventCoding
import Journals
public import MerkleTrees
public import Signatures

/// What a receipt shows to somebody who holds nothing else but the keys that he trusts.
public struct ReceiptVerdict: Hashable, Sendable {
  /// What is not as it must be.
  public enum Flaw: Hashable, Sendable {
    /// The event does not lead to the signed root: it, the index or the path was changed.
    case proof(ProofError)
    /// The receipt holds no event, so that there is nothing to prove.
    case lineMissing
    /// Nobody said whose signatures count.
    case keyUnknown
    /// The log's key did not sign, or the signature of this key is wrong.
    case unsigned(rejected: KeyName?)
    /// The event is proved and is nothing that a ledger of this kind records.
    case unreadable(LineError?)
    /// The event is proved and states another position than the one where it stands.
    case sequenceDiffers(stated: SequenceNumber)
    /// The witnesses that signed are not enough for the policy.
    case quorumNotMet(witnessCount: Int)
  }

  /// The word.
  public let word: Verdict.Word
  /// What is not as it must be, if anything is.
  public let flaw: Flaw?
  /// The receipt.
  public let file: ProofFile
  /// The hash of the event, where the receipt holds one.
  public let leafHash: Digest?
  /// The event, where it can be read.
  public let event: Event?
  /// Who signed; nil where no policy said whose signatures count.
  public let judgement: PolicyVerdict?

  /// Judges a receipt, and asks for each signature that names a key of the policy.
  ///
  /// What was changed is told before what is not signed, and that before what is not witnessed.
  /// - Throws: what the checker throws: no answer is not an answer.
  public init<Checker: SignatureChecker>(
    _ file: ProofFile, policy: WitnessPolicy?, checker: Checker
  ) throws(Checker.Failure) {
    self.file = file
    if let policy {
      judgement = try policy.verdict(on: file.signed) { claim throws(Checker.Failure) in
        try checker.isValid(claim.signature, of: claim.message, by: claim.key.publicKey)
      }
    } else {
      judgement = nil
    }
    leafHash = file.extra.map { MerkleHash.leaf($0) }
    let read = file.extra.map { Self.event($0, of: file.signed.checkpoint.origin) }
    if case .success(let event) = read { self.event = event } else { event = nil }
    flaw = Self.flaw(file, leafHash, read, judgement)
    word = flaw?.word ?? .intact
  }

  /// The first thing that is not as it must be.
  private static func flaw(
    _ file: ProofFile, _ leafHash: Digest?, _ read: Result<Event, Unreadable>?,
    _ judgement: PolicyVerdict?
  ) -> Flaw? {
    guard let leafHash, let read else { return .lineMissing }
    do throws(ProofError) {
      try file.inclusionProof.verify(leafHash: leafHash, root: file.signed.checkpoint.root)
    } catch {
      return .proof(error)
    }
    guard let judgement else { return .keyUnknown }
    guard judgement.isSigned else { return .unsigned(rejected: judgement.rejected.first?.name) }
    switch read {
    case .failure(let unreadable): return .unreadable(unreadable.error)
    case .success(let event) where event.sequence.rawValue != UInt64(file.index):
      return .sequenceDiffers(stated: event.sequence)
    case .success: break
    }
    return judgement.isQuorumMet ? nil : .quorumNotMet(witnessCount: judgement.witnesses.count)
  }

  /// Why a line is no event.
  private struct Unreadable: Error {
    /// What is wrong with it, where that can be said.
    let error: LineError?
  }

  /// The event that a line holds, of a ledger of which nothing but the origin is known.
  private static func event(
    _ line: [UInt8], of origin: String
  ) -> Result<Event, Unreadable> {
    // Every instant is written in the offset of the ledger, and no attribute before the time can
    // hold a quotation mark.
    let mark = Array(",\"time\":\"".utf8)
    let textCount = 25
    let start = line.indices.first { line[$0...].starts(with: mark) }.map { $0 + mark.count }
    guard let start, start + textCount <= line.count,
      let origin = try? LedgerOrigin(origin),
      let offset = try? UTCOffset(
        String(decoding: line[start..<start + textCount].suffix(6), as: UTF8.self))
    else { return .failure(Unreadable(error: nil)) }
    do throws(LineError) {
      return .success(try EventCoder(origin: origin, offset: offset).decodeLine(line.span))
    } catch {
      return .failure(Unreadable(error: error))
    }
  }
}

extension ReceiptVerdict.Flaw {
  /// The word for a receipt with this flaw.
  fileprivate var word: Verdict.Word {
    switch self {
    case .proof, .unreadable, .sequenceDiffers: .tampered
    case .lineMissing, .keyUnknown, .unsigned: .unverifiable
    case .quorumNotMet: .unwitnessed
    }
  }
}
