// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Finds the values of an object of known fields in bytes that were told at a glance.
struct MemberScan: Sendable {
  /// A field in the order of the keys.
  private struct Member {
    /// Its key in quotation marks, and the colon.
    let opening: Literal
    /// Its place among the fields as they are declared.
    let field: Int
  }

  /// The fields by ascending key.
  private let members: [Member]
  /// The keys.
  private let literals: LiteralPool

  /// For the fields of an object as they are declared; nil where there are too many.
  init?(_ keys: [String]) {
    guard keys.count <= MemberPlaces.limit else { return nil }
    var literals = LiteralPool()
    members = keys.enumerated().sorted { $0.element < $1.element }
      .map { Member(opening: literals.add("\"\($0.element)\":"), field: $0.offset) }
    self.literals = literals
  }

  /// Where the values of the object that stands at a range are; nil where it is not found at once.
  func places(in bytes: Span<UInt8>, _ object: Range<Int>) -> MemberPlaces? {
    var places = MemberPlaces()
    var position = object.lowerBound + 1
    let members = members.span
    for index in members.indices {
      guard literals.pass(members[index].opening, bytes, &position) else { continue }
      let start = position
      guard bytes.passValue(&position) else { return nil }
      places.note(start..<position, of: members[index].field)
      guard bytes.pass(UInt8(ascii: ","), &position) else { break }
    }
    // Whatever else stands there is none of the fields.
    guard bytes.pass(UInt8(ascii: "}"), &position), position == object.upperBound else {
      return nil
    }
    return places
  }
}
