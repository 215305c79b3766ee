// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// The lists on which the event stands, at least one: those of its type.
  public var shelves: [IndexShelf] {
    switch self {
    case .directiveWithdrawn, .directiveSuperseded: break
    default:
      // Most events are about a directive, whose name need not be read once more.
      if let directive { return [.directive(directive)] }
    }
    let (type, subject) = (type, subject)
    return type.subjectShelves.compactMap { IndexShelf($0, name: subject) }
      + (type.wholeShelf.map { [.whole($0)] } ?? [])
  }
}
