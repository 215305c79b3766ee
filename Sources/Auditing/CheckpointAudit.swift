// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import Signatures

/// Judges the checkpoints that a ledger is held against: whose they are, and who signed.
///
/// First the signatures, then the lines, then both together: a checkpoint that the key of the
/// policy did not sign proves nothing about the log, so its head is not compared.
///
/// ```swift
/// let audit = try CheckpointAudit(notes, policy: policy, checker: checker)
/// let verification = try Verification(source, heads: audit.heads(of: origin))
/// let verdict = audit.verdict(after: verification)
/// ```
public struct CheckpointAudit: Sendable {
  /// What can be said of the signatures alone.
  private let assurance: Assurance
  /// The first note that is no checkpoint, or not signed as it must be.
  private let flaw: Flaw?

  /// Reads some notes, and asks for each signature that names a key of the policy.
  ///
  /// - Throws: what the checker throws: no answer is not an answer.
  public init<Checker: SignatureChecker>(
    _ notes: [KeptNote], policy: WitnessPolicy, checker: Checker
  ) throws(Checker.Failure) {
    try self.init(notes, hasPolicy: true) { signed throws(Checker.Failure) in
      try policy.verdict(on: signed) { claim throws(Checker.Failure) in
        try checker.isValid(claim.signature, of: claim.message, by: claim.key.publicKey)
      }
    }
  }

  /// Reads some notes of which nobody said whose signatures count.
  public init(unjudged notes: [KeptNote]) {
    self.init(notes, hasPolicy: false) { _ in nil }
  }

  /// Reads some notes and has each judged.
  private init<Failure: Error>(
    _ notes: [KeptNote], hasPolicy: Bool,
    judge: (SignedCheckpoint) throws(Failure) -> PolicyVerdict?
  ) throws(Failure) {
    var checkpoints: [KeptCheckpoint] = []
    var flaw: Flaw?
    for note in notes {
      let signed: SignedCheckpoint
      do throws(CheckpointFormatError) {
        signed = try SignedCheckpoint(parsing: note.bytes)
      } catch {
        flaw = flaw ?? .checkpointUnreadable(error, place: note.place)
        continue
      }
      let judgement = try judge(signed)
      if let judgement, !judgement.isSigned {
        flaw =
          flaw ?? .checkpointUnsigned(place: note.place, rejected: judgement.rejected.first?.name)
      }
      checkpoints.append(
        KeptCheckpoint(place: note.place, signed: signed, judgement: judgement))
    }
    // Of several copies of one head the one that witnesses signed counts, wherever it lies.
    checkpoints.sort {
      ($0.signed.checkpoint.size, $0.isWitnessed ? 1 : 0, $0.place)
        < ($1.signed.checkpoint.size, $1.isWitnessed ? 1 : 0, $1.place)
    }
    assurance = Assurance(checkpoints: checkpoints, hasPolicy: hasPolicy)
    self.flaw = flaw
  }

  /// The heads to hold the log against: of a policy's checkpoints only those that are signed.
  ///
  /// Those of other logs are none: what they say would hide what the log's own say.
  ///
  /// - Parameter origin: that of the log; nil where its first line cannot be read.
  public func heads(of origin: String?) -> [KeptHead] {
    assurance.checkpoints.filter { kept in
      (!assurance.hasPolicy || kept.isSigned)
        && origin.map { kept.signed.checkpoint.isOf(origin: $0) } != false
    }.compactMap(\.head)
  }

  /// The verdict on lines and checkpoints together.
  public func verdict(after verification: Verification) -> Verdict {
    let verdict = verification.verdict
    switch verdict.word {
    case .forked, .rolledBack:
      guard let place = foreignPlace(behind: verdict.flaw, in: verification) else {
        return verdict.adding(assurance)
      }
      return verdict.adding(assurance, .unverifiable, .checkpointForeign(place: place))
    case .tampered, .unverifiable: return verdict.adding(assurance)
    case .unwitnessed, .torn, .intact: break
    }
    if let (word, flaw) = lack(in: verification) {
      return verdict.adding(assurance, word, flaw)
    }
    return verdict.adding(assurance)
  }

  /// The checkpoint of another log that is all that a flaw rests on; nil where it is none.
  private func foreignPlace(behind flaw: Flaw?, in verification: Verification) -> String? {
    let head: KeptHead
    switch flaw {
    case .headBeyond(let beyond): head = beyond
    case .headRoot(let other, _): head = other
    default: return nil
    }
    guard let origin = verification.origin,
      let known = assurance.checkpoints.first(where: { $0.head == head }),
      !known.signed.checkpoint.isOf(origin: origin)
    else { return nil }
    return known.place
  }

  /// What is missing for the checkpoints to be believed, and the word for it.
  private func lack(in verification: Verification) -> (Verdict.Word, Flaw)? {
    if let flaw { return (.unverifiable, flaw) }
    for checkpoint in assurance.checkpoints {
      guard let origin = verification.origin,
        checkpoint.signed.checkpoint.isOf(origin: origin)
      else { return (.unverifiable, .checkpointForeign(place: checkpoint.place)) }
    }
    guard let newest = assurance.newest else {
      return assurance.hasPolicy ? (.unverifiable, .checkpointMissing) : nil
    }
    guard let judgement = newest.judgement else {
      return (.unverifiable, .keyUnknown(place: newest.place))
    }
    guard judgement.isQuorumMet else {
      return (
        .unwitnessed,
        .quorumNotMet(place: newest.place, witnessCount: judgement.witnesses.count)
      )
    }
    return nil
  }
}
