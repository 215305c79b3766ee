// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A notice is issued once, by those whom the ledger knows.
  func check(_ event: NoticeIssued) throws(Refusal) {
    guard !isIssued(event.notice) else { throw Refusal(.duplicateNotice(event.notice), "subject") }
    try requireText(event.title, "title")
    try require(event.issuer, "issuer")
    if let concluder = event.concluder {
      try require(concluder.party, "concluder.party")
      try require(concluder.office, "concluder.office", is: .office)
      try require(concluder.person, "concluder.person", is: .person)
    }
    if let signatory = event.signatory {
      try require(signatory.person, "signatory.person", is: .person)
      try require(signatory.office, "signatory.office", is: .office)
    }
  }

  /// An inspection has a beginning and an end, and covered parties that the ledger knows.
  func check(_ event: InspectionConcluded) throws(Refusal) {
    try require(event.notice, "subject")
    try require(event.by, "by")
    guard event.from <= event.to else { throw Refusal(.reversed, "to") }
    for coverage in event.covered { try require(coverage.parties, "covered") }
  }
}
