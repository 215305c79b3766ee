// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Appends an object of known fields in the order of their keys.
struct ObjectInscription<Record>: Sendable {
  /// A field of the object.
  struct Member: Sendable {
    /// The key, of ASCII letters and digits.
    let key: String
    /// Appends what opens the field and then the value, or nothing where the field is left out.
    let inscribe: Inscription<Record>
  }

  /// What opens a field: a comma, the key in quotation marks, and the colon.
  static func opening(of key: String) -> [UInt8] { Array(",\"\(key)\":".utf8) }

  /// The fields in the order of their keys.
  private let members: [Member]

  /// Takes the fields in any order.
  init(_ members: [Member]) {
    self.members = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Appends the object of a record.
  func callAsFunction(
    _ record: Record, _ bytes: inout [UInt8], _ place: InscriptionPlace
  ) -> Bool {
    let start = bytes.count
    // Lent out of the span, of a field only its function is counted.
    let members = members.span
    for index in members.indices {
      guard members[index].inscribe(record, &bytes, place) else { return false }
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
