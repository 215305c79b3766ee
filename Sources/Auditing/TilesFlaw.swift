// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Digests
public import EventCoding
public import Signatures
public import Tiles

/// The first thing that is not as it must be in a published log.
public enum TilesFlaw: Hashable, Sendable {
  /// A file of which the checkpoint speaks is not there.
  case missing(TileName)
  /// A file is no tile or bundle of its name.
  case malformed(TileName, TileError)
  /// An entry is not the one of which the tile of leaves has the hash.
  case entryDiffers(sequence: Int)
  /// A tile does not have the hashes that the entries lead to.
  case hashesDiffer(TileName)
  /// An entry does not follow on the one before it.
  case chainBroken(sequence: Int)
  /// An entry is nothing that a ledger records.
  case line(LineError, sequence: Int)
  /// An entry cannot follow on those before it.
  case order(Flaw.Disorder, sequence: Int)
  /// Everything agrees with itself and not with the root that is signed.
  case rootDiffers(found: Digest, expected: Digest)
  /// The entries are those of a ledger of another origin.
  case otherOrigin(String)
  /// What people signed, or had to sign, is not as it must be.
  case submission(Flaw)
  /// Nobody said whose signatures count.
  case keyUnknown
  /// The log's key did not sign, or the signature of this key is wrong.
  case unsigned(rejected: KeyName?)
  /// The witnesses that signed are not enough for the policy.
  case quorumNotMet(witnessCount: Int)

  /// The word for a published log with this flaw.
  var word: Verdict.Word {
    switch self {
    case .missing: .rolledBack
    case .malformed, .entryDiffers, .hashesDiffer, .chainBroken, .line, .order, .otherOrigin:
      .tampered
    case .rootDiffers: .forked
    case .submission(let flaw): flaw.signatureWord ?? .tampered
    case .keyUnknown, .unsigned: .unverifiable
    case .quorumNotMet: .unwitnessed
    }
  }
}
