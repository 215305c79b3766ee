// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `petition.answered`: a petition got its answer.
public struct PetitionAnswered: Hashable, Sendable {
  /// The petition.
  public let petition: PetitionID
  /// How it was answered.
  public let mode: AnswerMode
  /// Who answered.
  public let by: PartyID
  /// The document that answers.
  public let document: String?
  /// In words.
  public let note: String?

  /// Makes the value from its parts.
  public init(
    petition: PetitionID,
    mode: AnswerMode,
    by: PartyID,
    document: String? = nil,
    note: String? = nil
  ) {
    self.petition = petition
    self.mode = mode
    self.by = by
    self.document = document
    self.note = note
  }
}
