// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// Why bytes are not a witness policy, and where.
///
/// Lines count from 1.
public enum PolicyError: Error, Hashable, Sendable {
  /// The file has `byteCount` bytes and may have `limit`.
  case tooLong(byteCount: Int, limit: Int)
  /// The last line does not end in a newline.
  case unterminated
  /// A byte that may not stand in a policy.
  case byte(UInt8, line: Int)
  /// A line begins with none of `log`, `witness`, `group`, `quorum`.
  case unknownWord(line: Int)
  /// A line has more or fewer items than its first word asks for.
  case itemCount(Int, line: Int)
  /// The key is no verifier key.
  case key(SignatureFormatError, line: Int)
  /// The key is of the kind for logs where a witness is defined, or the other way round.
  case wrongPurpose(KeyAlgorithm, line: Int)
  /// An earlier line of the same kind has the same public key.
  case duplicateKey(line: Int, earlierLine: Int)
  /// An earlier line defines the same name; the name `none` is defined before all lines, in line 0.
  case duplicateName(PolicyName, line: Int, earlierLine: Int)
  /// No earlier line defines the name.
  case unknownName(PolicyName, line: Int)
  /// The name is a member already, of this group or of an earlier one.
  case memberTwice(PolicyName, line: Int)
  /// The threshold is neither `any`, `all` nor a number 1…`memberCount` in decimal.
  case threshold(memberCount: Int, line: Int)
  /// An earlier line gives the quorum.
  case duplicateQuorum(line: Int, earlierLine: Int)
  /// No line gives the quorum.
  case quorumMissing
  /// There are more than `limit` lines of one kind.
  case tooMany(limit: Int, line: Int)
}
