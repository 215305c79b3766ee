// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension EventBody {
  /// The lists on which the event stands, at least one: those of its type.
  public var shelves: [IndexShelf] {
    var shelves: [IndexShelf] = []
    forEachShelf { shelves.append($0) }
    return shelves
  }

  /// Calls `body` with each list on which the event stands.
  func forEachShelf(_ body: (IndexShelf) -> Void) {
    switch self {
    case .directiveWithdrawn, .directiveSuperseded: break
    default:
      // Most events are about a directive, whose name need not be read once more.
      if let directive { return body(.directive(directive)) }
    }
    let (type, subject) = (type, subject)
    for kind in type.subjectShelves { IndexShelf(kind, name: subject).map(body) }
    type.wholeShelf.map { body(.whole($0)) }
  }
}
