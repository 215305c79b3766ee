// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit

/// The sub-commands of `record`, in the order in which help shows them.
enum RecordCommands {
  /// All of them.
  static let all: [any RecordCommand.Type] = [
    RecordNotice.self, RecordDirective.self, RecordAmend.self, RecordWithdraw.self,
    RecordSupersede.self, RecordAssign.self, RecordUnassign.self, RecordTransfer.self,
    RecordReport.self, RecordClaim.self, RecordApprove.self, RecordRecognise.self,
    RecordReturn.self, RecordExtend.self, RecordAskExtension.self, RecordRefuseExtension.self,
    RecordRemind.self, RecordPetition.self, RecordAnswer.self, RecordInspection.self,
    RecordMeasure.self, RecordRetract.self, RecordParty.self, RecordRename.self,
    RecordSucceed.self, RecordJoin.self, RecordLeave.self, RecordAssume.self, RecordVacate.self,
    RecordCalendar.self, RecordPolicy.self, RecordEnrol.self, RecordRevoke.self,
    RecordDelegate.self, RecordUndelegate.self,
  ]

  /// The one of a name.
  static func named(_ name: String) -> (any RecordCommand.Type)? {
    all.first { $0.description.name == name }
  }
}
