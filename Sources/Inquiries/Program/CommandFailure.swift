// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit

/// Why a command could not answer: one sentence for people, and the status to end with.
public struct CommandFailure: Error, Hashable, Sendable {
  /// The status to end with.
  public let status: CommandStatus
  /// What is wrong, where, and what to do about it.
  public let sentence: String

  /// Makes the value from its parts.
  public init(_ status: CommandStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}
