// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `directive.issued`: one order of a notice.
public struct DirectiveIssued: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The notice that contains it.
  public let notice: NoticeID
  /// Where in the notice it stands.
  public let section: String
  /// What is to be done, in one line.
  public let summary: String
  /// How strongly it binds.
  public let force: Force
  /// Its shape in time.
  public let kind: DirectiveKind
  /// What has to come out of it.
  public let product: String?
  /// Who receives the product.
  public let deliverTo: [PartyID]
  /// Before whom the responsible party answers.
  public let accountableTo: PartyID?
  /// The directives whose product this one needs.
  public let needs: [DirectiveID]
  /// The field of work it belongs to, by which a split party's duties are divided.
  public let field: String?
  /// By when.
  public let deadline: Deadline?
  /// How often; few are done again and again.
  private let repetition: Rarely<Recurrence>
  /// What figure is asked for; few ask for one.
  private let figure: Rarely<Target>
  /// Words of urgency as printed; never a deadline.
  public let urgency: String?
  /// To whom the product goes after its receiver.
  public let onward: [PartyID]
  /// Of kind `answer`: the petition that it answers.
  public let petition: PetitionID?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    notice: NoticeID,
    section: String,
    summary: String,
    force: Force,
    kind: DirectiveKind,
    product: String? = nil,
    deliverTo: [PartyID] = [],
    accountableTo: PartyID? = nil,
    needs: [DirectiveID] = [],
    field: String? = nil,
    deadline: Deadline? = nil,
    recurrence: Recurrence? = nil,
    target: Target? = nil,
    urgency: String? = nil,
    onward: [PartyID] = [],
    petition: PetitionID? = nil
  ) {
    self.directive = directive
    self.notice = notice
    self.section = section
    self.summary = summary
    self.force = force
    self.kind = kind
    self.product = product
    self.deliverTo = deliverTo
    self.accountableTo = accountableTo
    self.needs = needs
    self.field = field
    self.deadline = deadline
    repetition = Rarely(recurrence)
    figure = Rarely(target)
    self.urgency = urgency
    self.onward = onward
    self.petition = petition
  }

  /// How often.
  public var recurrence: Recurrence? { repetition.value }
  /// What figure is asked for.
  public var target: Target? { figure.value }
}
