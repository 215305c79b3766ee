// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Auditing
public import CommandLineKit
import Reports

extension Verdict.Word {
  /// The status to end with.
  public var status: CommandStatus {
    switch self {
    case .intact: .fine
    case .unwitnessed: .unwitnessed
    case .unverifiable: .unverifiable
    case .torn: .torn
    case .rolledBack: .rolledBack
    case .forked: .forked
    case .tampered: .tampered
    }
  }

  /// How the word is shown.
  var emphasis: Emphasis {
    switch self {
    case .intact: .good
    case .torn, .unverifiable, .unwitnessed: .warning
    case .rolledBack, .forked, .tampered: .alarm
    }
  }
}
