// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// The attributes of a line as they stand there, before any of them is looked into.
struct Envelope {
  /// What the ledger adds to an intent.
  struct Recording {
    /// When it was written down.
    let recordedTime: String
    /// The position.
    let sequence: String
    /// The base64 of the leaf hash of the line before.
    let predecessorHash: String
  }

  /// The version of CloudEvents.
  static let version = "1.0"

  /// The name of the event.
  let id: String
  /// The origin of the ledger.
  let source: String
  /// The type of the event.
  let type: String
  /// What it is about.
  let subject: String
  /// The effective time.
  let time: String
  /// Who recorded it.
  let actor: String
  /// For whom.
  let onBehalfOf: String?
  /// What it says.
  let data: JSONObject
  /// What the ledger added; absent in an intent.
  let recording: Recording?
}

extension Envelope {
  /// Appends the attributes in their order.
  func append(to writer: inout JSONWriter) throws(JSONWritingError) {
    try writer.append(.specversion, Self.version)
    try writer.append(.id, id)
    try writer.append(.source, source)
    try writer.append(.type, type)
    try writer.append(.subject, subject)
    try writer.append(.time, time)
    if let recording {
      try writer.append(.recordedtime, recording.recordedTime)
      try writer.append(.sequence, recording.sequence)
    }
    try writer.append(.actor, actor)
    if let onBehalfOf { try writer.append(.onbehalfof, onBehalfOf) }
    writer.append(literal: Attribute.data.opening)
    try writer.append(object: data)
    if let recording { try writer.append(.predecessorhash, recording.predecessorHash) }
    writer.append(literal: "}")
  }
}

extension JSONWriter {
  /// Appends an attribute whose value is a text.
  fileprivate mutating func append(
    _ attribute: Attribute, _ text: String
  ) throws(JSONWritingError) {
    append(literal: attribute.opening)
    try append(string: text)
  }
}
