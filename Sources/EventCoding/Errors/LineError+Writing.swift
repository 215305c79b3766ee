// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

extension LineError {
  /// Names the first text that cannot be written, after the writer found that there is one.
  init(_ error: JSONWritingError, in envelope: Envelope) {
    let flaw = Self.flaw(of: .object(envelope.data))?.inside("data")
    self.init(
      flaw?.reason ?? .notRepresentable,
      at: FieldPlace(path: flaw?.path.joined(separator: ".") ?? "", offset: nil))
  }

  /// The first text of a value that has a flaw.
  private static func flaw(of value: JSONValue) -> FieldError? {
    switch value {
    case .string(let text): TextCheck.firstFlaw(in: text).map { FieldError(.text($0.reason)) }
    case .array(let elements):
      elements.enumerated().lazy
        .compactMap { flaw(of: $0.element)?.inside(String($0.offset)) }.first
    case .object(let object):
      object.lazy.compactMap { flaw(of: $0.value)?.inside($0.key) }.first
    case .integer, .bool: nil
    }
  }
}
