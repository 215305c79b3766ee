// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

extension Envelope {
  /// Takes the attributes of a line in their order.
  ///
  /// - Parameter isRecorded: whether the line is one of a ledger rather than an intent.
  init(_ line: Span<UInt8>, isRecorded: Bool) throws(LineError) {
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(line)
      try self.init(&reader, isRecorded: isRecorded)
    } catch {
      throw EnvelopeDiagnosis.error(of: line, isRecorded: isRecorded, otherwise: error)
    }
  }

  /// Takes the attributes; what is wrong is only found out when this fails.
  private init(_ reader: inout JSONReader, isRecorded: Bool) throws(JSONSyntaxError) {
    try reader.expect(Attribute.specversion.opening)
    try reader.expect("\"\(Self.version)\"")
    id = try reader.takeText(of: .id)
    source = try reader.takeText(of: .source)
    type = try reader.takeText(of: .type)
    subject = try reader.takeText(of: .subject)
    time = try reader.takeText(of: .time)
    let recordedTime = isRecorded ? try reader.takeText(of: .recordedtime) : ""
    let sequence = isRecorded ? try reader.takeText(of: .sequence) : ""
    actor = try reader.takeText(of: .actor)
    onBehalfOf = reader.take(ifNext: Attribute.onbehalfof.opening) ? try reader.takeString() : nil
    try reader.expect(Attribute.data.opening)
    data = try reader.takeObject()
    recording =
      isRecorded
      ? Recording(
        recordedTime: recordedTime, sequence: sequence,
        predecessorHash: try reader.takeText(of: .predecessorhash))
      : nil
    try reader.expect("}")
    try reader.finish()
  }
}

extension JSONReader {
  /// Takes an attribute whose value is a text.
  fileprivate mutating func takeText(of attribute: Attribute) throws(JSONSyntaxError) -> String {
    try expect(attribute.opening)
    return try takeString()
  }
}
