// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Appends an object of known fields in the order of their keys.
struct ObjectInscription<Record>: Sendable {
  /// A field of the object.
  struct Member: Sendable {
    /// A comma, the key in quotation marks, and the colon.
    let opening: [UInt8]
    /// Appends what it is given first, then the value, or nothing where the field is left out.
    let inscribe: @Sendable (Record, [UInt8], inout [UInt8], InscriptionPlace) -> Bool

    /// A field with a key of ASCII letters.
    init(
      _ key: String,
      _ inscribe: @escaping @Sendable (Record, [UInt8], inout [UInt8], InscriptionPlace) -> Bool
    ) {
      opening = Array(",\"\(key)\":".utf8)
      self.inscribe = inscribe
    }
  }

  /// The fields in the order of their keys.
  private let members: [Member]

  /// Takes the fields in any order.
  init(_ members: [Member]) {
    // A quotation mark ends every key and sorts before all its letters.
    self.members = members.sorted { $0.opening.lexicographicallyPrecedes($1.opening) }
  }

  /// Appends the object of a record.
  func callAsFunction(
    _ record: Record, _ bytes: inout [UInt8], _ place: InscriptionPlace
  ) -> Bool {
    let start = bytes.count
    // Lent out of the span, no field is counted.
    let members = members.span
    for index in members.indices {
      guard members[index].inscribe(record, members[index].opening, &bytes, place) else {
        return false
      }
    }
    // The bracket takes the place of the first comma.
    if bytes.count == start {
      bytes.append(UInt8(ascii: "{"))
    } else {
      bytes[start] = UInt8(ascii: "{")
    }
    bytes.append(UInt8(ascii: "}"))
    return true
  }
}
