// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A petition is raised once, by and to those whom the ledger knows.
  func check(_ event: PetitionRaised) throws(Refusal) {
    guard !isRaised(event.petition) else {
      throw Refusal(.duplicatePetition(event.petition), "subject")
    }
    try requireText(event.summary, "summary")
    try require(event.from, "from")
    try require(event.to, "to")
    if let directive = event.directive { try require([directive], "directive") }
    if let notice = event.notice { try require(notice, "notice") }
  }

  /// A petition that was raised is answered; an oral answer may be followed by a written one.
  func check(_ event: PetitionAnswered) throws(Refusal) {
    guard isRaised(event.petition) else {
      throw Refusal(.unknownPetition(event.petition), "subject")
    }
    try requireNotInFuture()
    try require(event.by, "by")
  }
}
