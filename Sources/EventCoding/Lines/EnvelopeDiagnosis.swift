// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// Finds out why the attributes of a line could not be taken in their order.
///
/// Apart from the reading itself, so that good lines do not pay for good error messages.
enum EnvelopeDiagnosis {
  /// An attribute as it stands in the line.
  private typealias Member = (name: String, value: JSONValue)

  /// The error of a line that could not be read; `otherwise` is what the reader said of it.
  static func error(
    of line: Span<UInt8>, isRecorded: Bool, otherwise: JSONSyntaxError
  ) -> LineError {
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(line)
      guard let members = try members(&reader) else {
        return LineError(.wrongKind(expected: .object), at: FieldPlace(path: "", offset: 0))
      }
      if let flaw = flaw(of: members, isRecorded: isRecorded) {
        return LineError(locating: flaw, in: line)
      }
      return LineError(locating: otherwise, in: line)
    } catch {
      return LineError(locating: error, in: line)
    }
  }

  /// The attributes in the order in which they stand; nil when the line is no object.
  private static func members(_ reader: inout JSONReader) throws(JSONSyntaxError) -> [Member]? {
    guard reader.take(ifNext: "{") else {
      _ = try reader.takeValue()
      try reader.finish()
      return nil
    }
    var members: [Member] = []
    if reader.take(ifNext: "}") { return members }
    repeat {
      let name = try reader.takeString()
      try reader.expect(":")
      members.append((name, try reader.takeValue()))
    } while reader.take(ifNext: ",")
    try reader.expect("}")
    try reader.finish()
    return members
  }

  /// The first flaw of the attributes, by weight: names, then order, then values.
  private static func flaw(of members: [Member], isRecorded: Bool) -> FieldError? {
    let order = Attribute.allCases.filter { isRecorded || !$0.isAddedByLedger }
    let names = members.map(\.name)
    for (index, name) in names.enumerated() {
      guard order.contains(where: { $0.rawValue == name }) else {
        return FieldError(.unknown, at: [name])
      }
      if names[..<index].contains(name) { return FieldError(.repeated, at: [name]) }
    }
    for attribute in order where !attribute.isOptional && !names.contains(attribute.rawValue) {
      return FieldError(.missing, of: attribute)
    }
    let present = order.filter { names.contains($0.rawValue) }
    for (attribute, name) in zip(present, names) where attribute.rawValue != name {
      return FieldError(.misplaced, at: [name])
    }
    return zip(present, members).lazy.compactMap { flaw(of: $1.value, as: $0) }.first
  }

  /// What is wrong with the value of an attribute.
  private static func flaw(of value: JSONValue, as attribute: Attribute) -> FieldError? {
    switch (attribute, value) {
    case (.data, .object): nil
    case (.data, _): FieldError(.wrongKind(expected: .object), of: attribute)
    case (.specversion, .string(let version)) where version != Envelope.version:
      FieldError(.unknownWord(version, allowed: [Envelope.version]), of: attribute)
    case (_, .string): nil
    default: FieldError(.wrongKind(expected: .text), of: attribute)
    }
  }
}
