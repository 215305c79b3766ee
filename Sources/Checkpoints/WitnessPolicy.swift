// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

import Signatures

/// Which logs are accepted, and whose cosignatures are enough to believe a checkpoint.
///
/// | line | meaning |
/// | --- | --- |
/// | `log KEY [URL]` | a log that is accepted |
/// | `witness NAME KEY [URL]` | a witness that is known |
/// | `group NAME any MEMBER…` | one of the members must have signed; `all` or a number instead |
/// | `quorum NAME` | this witness or group must have signed; `none` needs nobody |
/// | `# …` | a comment |
///
/// Names are defined before they are used, and each is a member of at most one group, so that no
/// witness counts twice. Source: C2SP tlog-policy. The limits are ours.
public struct WitnessPolicy: Hashable, Sendable {
  /// The most bytes of a policy.
  public static let byteCountLimit = 1 << 20
  /// The most lines of each kind.
  public static let entryLimit = 256

  /// The logs in the order of the policy.
  public let logs: [PolicyLog]
  /// The witnesses in the order of the policy.
  public let witnesses: [PolicyWitness]
  /// The groups in the order of the policy: each has only members that stand before it.
  public let groups: [PolicyGroup]
  /// The witness or group that must have signed, or `none`.
  public let quorum: PolicyName

  /// Reads a whole policy.
  public init(parsing bytes: [UInt8]) throws(PolicyError) {
    let reader = try PolicyReader(bytes)
    guard let quorum = reader.quorum else { throw .quorumMissing }
    logs = reader.logs
    witnesses = reader.witnesses
    groups = reader.groups
    self.quorum = quorum
  }

  /// Whether the witnesses with these names are enough.
  ///
  /// A name that is not that of a witness adds nothing.
  public func isMet(by names: Set<PolicyName>) -> Bool {
    var met = names.intersection(witnesses.map(\.name))
    for group in groups where group.members.count(where: { met.contains($0) }) >= group.threshold {
      met.insert(group.name)
    }
    return quorum == .none || met.contains(quorum)
  }

  /// The policy in the plainest way: no comments, one blank between items, numbers as thresholds.
  public var bytes: [UInt8] {
    let blank = [UInt8(ascii: " ")]
    var lines: [[[UInt8]]] = []
    for log in logs {
      lines.append(
        [Array("log".utf8), Array(log.key.text.utf8)] + [log.address].compactMap(\.self))
    }
    for witness in witnesses {
      lines.append(
        [Array("witness".utf8), witness.name.bytes, Array(witness.key.text.utf8)]
          + [witness.address].compactMap(\.self))
    }
    for group in groups {
      lines.append(
        [Array("group".utf8), group.name.bytes, Array(String(group.threshold).utf8)]
          + group.members.map(\.bytes))
    }
    lines.append([Array("quorum".utf8), quorum.bytes])
    return lines.flatMap { Array($0.joined(separator: blank)) + [UInt8(ascii: "\n")] }
  }
}
