// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A directive as it stood at the instant of a view: what was issued, with its amendments.
public struct DirectiveRecord: Hashable, Sendable {
  /// The directive.
  public let directive: DirectiveID
  /// The notice that contains it.
  public let notice: NoticeID
  /// When it was issued.
  public let issued: Cited<Instant>
  /// Its shape in time.
  public let kind: DirectiveKind
  /// The deadline it was issued with.
  public let deadline: Cited<Deadline>?
  /// The petition that it answers.
  public let petition: PetitionID?
  /// Where in the notice it stands.
  public internal(set) var section: Cited<String>
  /// What is to be done.
  public internal(set) var summary: Cited<String>
  /// How strongly it binds.
  public internal(set) var force: Cited<Force>
  /// What has to come out of it.
  public internal(set) var product: Cited<String>?
  /// Who receives the product.
  public internal(set) var deliverTo: Cited<[PartyID]>
  /// Before whom the responsible party answers.
  public internal(set) var accountableTo: Cited<PartyID>?
  /// The directives whose product it needs.
  public internal(set) var needs: Cited<[DirectiveID]>
  /// The field of work it belongs to.
  public internal(set) var field: Cited<String>?
  /// How often it comes round.
  public internal(set) var recurrence: Cited<Recurrence>?
  /// What figure is asked for.
  public internal(set) var target: Cited<Target>?
  /// Words of urgency.
  public internal(set) var urgency: Cited<String>?
  /// To whom the product goes after its receiver.
  public internal(set) var onward: Cited<[PartyID]>
  /// Its end, if it was withdrawn or superseded.
  public internal(set) var end: Cited<DirectiveEnd>?
}
