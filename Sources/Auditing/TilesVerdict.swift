// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
import Directives
import Journals
import MerkleTrees
public import Signatures
public import Tiles

/// What a published log shows to somebody who sees nothing but its files.
public struct TilesVerdict: Hashable, Sendable {
  /// The word.
  public let word: Verdict.Word
  /// What is not as it must be, if anything is.
  public let flaw: TilesFlaw?
  /// The checkpoint that was published.
  public let signed: SignedCheckpoint
  /// The number of entries that were read and hold together.
  public let size: Int
  /// Who signed; nil where no policy said whose signatures count.
  public let judgement: PolicyVerdict?
  /// What the signatures of people say, where the log holds any or asks for them.
  public let submissions: SubmissionAudit?

  /// Reads every file of which a checkpoint speaks, and asks for each signature that names a key of
  /// the policy.
  ///
  /// Every entry is hashed and held against the tile of leaves, against the entry before it and
  /// against what a ledger may record; every other tile against what the entries lead to; and the
  /// root of all against the one that is signed. Where people signed, or had to, everything is read
  /// once more, into memory.
  /// - Parameter progress: told the number of entries that were read.
  /// - Throws: `source` where a file cannot be read, `checker` where no signature can be checked.
  public init<Source: TileSource, Checker: SignatureChecker>(
    _ source: Source, _ signed: SignedCheckpoint, policy: WitnessPolicy?, checker: Checker,
    progress: (Int) -> Void = { _ in }
  ) throws(TilesFailure<Source.Failure, Checker.Failure>) {
    self.signed = signed
    do throws(Checker.Failure) {
      judgement = try policy?.verdict(on: signed) { claim throws(Checker.Failure) in
        try checker.isValid(claim.signature, of: claim.message, by: claim.key.publicKey)
      }
    } catch {
      throw .checker(error)
    }
    var walk = TilesWalk(source, signed.checkpoint)
    do throws(Source.Failure) {
      try walk.run { progress(Int($0.sequence.rawValue) + 1) }
    } catch {
      throw .source(error)
    }
    let people =
      walk.flaw == nil && walk.asksForMore
      ? try TilesPeople(source, signed.checkpoint, checker: checker) : nil
    size = walk.size
    submissions = people?.submissions
    flaw = walk.flaw ?? people?.flaw ?? Self.flaw(of: judgement)
    word = flaw?.word ?? .intact
  }

  /// What the signatures lack.
  private static func flaw(of judgement: PolicyVerdict?) -> TilesFlaw? {
    guard let judgement else { return .keyUnknown }
    guard judgement.isSigned else { return .unsigned(rejected: judgement.rejected.first?.name) }
    return judgement.isQuorumMet ? nil : .quorumNotMet(witnessCount: judgement.witnesses.count)
  }
}
