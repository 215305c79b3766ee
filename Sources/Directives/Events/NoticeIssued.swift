// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `notice.issued`: a notice of conclusion.
///
/// Its effective time is the decision, not the date on the paper.
public struct NoticeIssued: Hashable, Sendable {
  /// The notice.
  public let notice: NoticeID
  /// What it is about, in one line.
  public let title: String
  /// The kind of document as printed.
  public let kind: String
  /// The organ that issued it.
  public let issuer: PartyID
  /// Its number and symbol as printed.
  public let number: String?
  /// Its date as printed, which may be incomplete.
  public let dated: String?
  /// The day of the meeting or conclusion.
  public let decided: CalendarDay
  /// Who drew the conclusion.
  public let concluder: Concluder?
  /// Who signed it.
  public let signatory: Signatory?
  /// The documents it refers to.
  public let cites: [DocumentCitation]
  /// To whom it was sent: identifiers, or words as printed.
  public let recipients: [String]
  /// The file it was read from.
  public let file: FileReference?
  /// What the source leaves blank.
  public let gaps: [String]

  /// Makes the value from its parts.
  public init(
    notice: NoticeID,
    title: String,
    kind: String,
    issuer: PartyID,
    number: String? = nil,
    dated: String? = nil,
    decided: CalendarDay,
    concluder: Concluder? = nil,
    signatory: Signatory? = nil,
    cites: [DocumentCitation] = [],
    recipients: [String] = [],
    file: FileReference? = nil,
    gaps: [String] = []
  ) {
    self.notice = notice
    self.title = title
    self.kind = kind
    self.issuer = issuer
    self.number = number
    self.dated = dated
    self.decided = decided
    self.concluder = concluder
    self.signatory = signatory
    self.cites = cites
    self.recipients = recipients
    self.file = file
    self.gaps = gaps
  }
}
