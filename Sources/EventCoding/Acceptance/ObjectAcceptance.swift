// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Passes over an object of known fields, which stand in the order of their keys.
struct ObjectAcceptance: Sendable {
  /// A field of the object.
  struct Member: Sendable {
    /// The key in quotation marks, and the colon.
    let opening: [UInt8]
    /// Whether it may not be left out.
    let isRequired: Bool
    /// Passes over its value.
    let value: Acceptance

    /// A field with a key of ASCII letters.
    init(_ key: String, isRequired: Bool, _ value: @escaping Acceptance) {
      opening = Array("\"\(key)\":".utf8)
      self.isRequired = isRequired
      self.value = value
    }
  }

  /// The fields in the order of their keys.
  private let members: [Member]

  /// Takes the fields in any order.
  init(_ members: [Member]) {
    self.members = members.sorted { $0.opening.lexicographicallyPrecedes($1.opening) }
  }

  /// Passes over the object.
  func callAsFunction(
    _ line: Span<UInt8>, _ position: inout Int, _ place: AcceptancePlace
  ) -> Bool {
    guard line.pass(UInt8(ascii: "{"), &position) else { return false }
    var isFirst = true
    for member in members {
      var next = position
      let isHere =
        (isFirst || line.pass(UInt8(ascii: ","), &next)) && line.pass(member.opening, &next)
      if isHere {
        guard member.value(line, &next, place) else { return false }
        (position, isFirst) = (next, false)
      } else if member.isRequired {
        return false
      }
    }
    return line.pass(UInt8(ascii: "}"), &position)
  }
}
