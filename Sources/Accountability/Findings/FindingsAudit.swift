// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// An audit of a ledger from one viewpoint: takes in directive after directive and gives findings.
///
/// Whoever has the accounts of the directives at hand passes them in; otherwise
/// `LedgerView.findings(_:)` does all of it.
public struct FindingsAudit: Sendable {
  /// The ledger, looked at from somewhere.
  let view: LedgerView
  /// What is looked for.
  let names: Set<FindingName>
  /// What has been found.
  private(set) var found: [Finding] = []
  /// When each directive that binds is due as a whole.
  var dues: [DirectiveID: DeadlineEntry] = [:]
  /// The directives that need others, in the order of inspection.
  var needs: [(output: DirectiveID, inputs: Cited<[DirectiveID]>, parties: [PartyID])] = []
  /// What is open of the groups that were assigned.
  var openGroups: [PartyID: OpenGroup] = [:]
  /// The groups that directives resolved by assignments of their own.
  var resolvedGroups: Set<PartyID> = []
  /// The retracted events about each directive, with their retractions.
  let retractions: [DirectiveID: [(event: Event, retraction: Event)]]

  /// Begins an audit that looks for some findings.
  ///
  /// - Complexity: linear in the retractions.
  public init(_ view: LedgerView, names: Set<FindingName> = Set(FindingName.allCases)) {
    self.view = view
    self.names = names
    retractions =
      names.contains(.retractedAfterDue) ? Self.retractionsByDirective(in: view) : [:]
  }

  /// Takes in one directive as it looks from the view of this audit.
  ///
  /// - Complexity: linear in the account.
  public mutating func inspect(_ account: DirectiveAccount) {
    let events = account.events.map { view.index[$0] }
    inspectBearers(account)
    inspectLeads(account)
    inspectHeirs(account)
    inspectGroups(account, events)
    inspectDeadlines(account)
    inspectExtensions(account)
    inspectEntries(events)
    inspectRetractions(account)
    inspectReports(account, events)
    inspectApprovals(account, events)
    inspectProducts(account)
    inspectSilence(account)
    inspectRounds(account)
    inspectReportedFigures(account, events)
    inspectClarity(account, events)
  }

  /// Takes in what another audit of the same view has found, that began as this one did and looked
  /// at later directives.
  public mutating func take(_ later: FindingsAudit) {
    found += later.found
    dues.merge(later.dues) { $1 }
    needs += later.needs
    for (group, open) in later.openGroups {
      openGroups[group] = openGroups[group].map { $0.joined(by: open) } ?? open
    }
    resolvedGroups.formUnion(later.resolvedGroups)
  }

  /// Hands over what was found since the last time, in order, and forgets it.
  ///
  /// For whoever writes findings away instead of keeping them. Those of one name about one subject
  /// are all found while one directive is inspected, or all in the end.
  public mutating func takeFound() -> [Finding] {
    defer { found.removeAll(keepingCapacity: true) }
    return found.sorted()
  }

  /// Looks at what is not about one directive, and gives what was found and not taken, in order.
  ///
  /// - Complexity: linear in the parties, notices, petitions, figures and retractions, besides the
  ///   sorting.
  public consuming func finish() -> [Finding] {
    compareDeadlines()
    inspectRegisteredGroups()
    inspectPetitions()
    inspectVanished()
    inspectFigures()
    inspectNumbers()
    inspectAuthority()
    // Sorting is stable: the place in which one was found settles what the order leaves open.
    return found.sorted()
  }

  /// Whether any of some findings is looked for.
  func wants(_ wanted: FindingName...) -> Bool { wanted.contains { names.contains($0) } }

  /// Enters a finding, if it is looked for.
  mutating func note(
    _ detail: FindingDetail, about subject: FindingSubject, parties: some Sequence<PartyID> = [],
    sequences: some Sequence<SequenceNumber>
  ) {
    guard names.contains(detail.name) else { return }
    found.append(Finding(detail, about: subject, parties: parties, sequences: sequences))
  }
}
