// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import Digests
public import Directives
public import EventCoding
public import Journals
public import Signatures

/// The first thing that is not as it must be, with its place.
public enum Flaw: Hashable, Sendable {
  /// The bytes, hashes or commit file disagree.
  case journal(JournalDamage)
  /// A line is not what any writer of this ledger writes; `offset` counts bytes of the segment.
  case line(LineError, Journals.LinePlace, offset: Int)
  /// A line says something that cannot follow on the lines before it.
  case order(Disorder, Journals.LinePlace)
  /// The root computed from the definition differs from the one computed along the way.
  case rootUnconfirmed
  /// A receipt speaks of more events than there are.
  case receiptBeyond(KeptReceipt)
  /// The tree of the size that a receipt names has another root.
  case receiptRoot(KeptReceipt)
  /// The event that a receipt names has another hash or name.
  case receiptEvent(KeptReceipt)
  /// A head kept elsewhere speaks of more events than there are.
  case headBeyond(KeptHead)
  /// The tree of the size that a kept head names has another root.
  case headRoot(KeptHead, found: Digest)
  /// A file that should be a checkpoint is none.
  case checkpointUnreadable(CheckpointFormatError, place: String)
  /// A checkpoint is one of another log.
  case checkpointForeign(place: String)
  /// No key of the policy signed a checkpoint for its log, or one that it names did not.
  case checkpointUnsigned(place: String, rejected: KeyName?)
  /// A checkpoint is there, and nobody said whose signature counts.
  case keyUnknown(place: String)
  /// A signature was asked for, and there is no checkpoint.
  case checkpointMissing
  /// Fewer witnesses than the policy asks for have signed the newest checkpoint.
  case quorumNotMet(place: String, witnessCount: Int)
  /// A recorded signature cannot be one of what stands before it, or not by the key in force.
  case attestation(AttestationFlaw, sequence: Int)
  /// A recorded signature is not the key's over what stands before it.
  case signatureWrong(sequence: Int)
  /// Events that had to be signed are not.
  case unsigned(count: Int, first: Int)

  /// What a line may say that cannot follow on the lines before it.
  public enum Disorder: Hashable, Sendable {
    /// It states another position than the one where it stands.
    case sequence(stated: SequenceNumber)
    /// It was recorded before the line before it.
    case recordedEarlier(than: Instant)
    /// Its name belongs to an earlier event.
    case repeatedName(EventID)
    /// The ledger is opened a second time.
    case reopened
  }

  /// The sequence number of the event where the flaw lies, where it lies in one.
  public var sequence: Int? {
    switch self {
    case .journal(let damage): damage.sequence
    case .line(_, let place, _), .order(_, let place): place.sequence
    case .receiptRoot(let receipt), .receiptEvent(let receipt): receipt.sequence
    case .attestation(_, let sequence), .signatureWrong(let sequence), .unsigned(_, let sequence):
      sequence
    default: nil
    }
  }

  /// The bytes of the file before the place of the flaw, where it lies in a segment.
  public var offset: Int? {
    switch self {
    case .journal(let damage): damage.offset
    case .line(_, _, let offset): offset
    case .order(_, let place): place.offset
    default: nil
    }
  }

  /// The segment in which the flaw lies, where it lies in one.
  public var segment: SegmentName? {
    switch self {
    case .journal(let damage): damage.segment
    case .line(_, let place, _), .order(_, let place): place.segment
    default: nil
    }
  }
}
