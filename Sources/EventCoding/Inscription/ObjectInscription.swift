// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Appends an object of known fields in the order of their keys.
struct ObjectInscription<Record>: Sendable {
  /// A field of the object.
  struct Member: Sendable {
    /// A comma, the key in quotation marks, and the colon.
    let opening: [UInt8]
    /// Appends the opening and the value, or nothing where the field is left out.
    let inscribe: Inscription<Record>

    /// A field with a key of ASCII letters.
    ///
    /// - Parameter inscribe: appends what it is given first, then the value.
    init(
      _ key: String,
      _ inscribe: @escaping @Sendable (Record, [UInt8], inout [UInt8], InscriptionPlace) -> Bool
    ) {
      let opening = Array(",\"\(key)\":".utf8)
      self.opening = opening
      self.inscribe = { record, bytes, place in inscribe(record, opening, &bytes, place) }
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
    for member in members {
      guard member.inscribe(record, &bytes, place) else { return false }
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
