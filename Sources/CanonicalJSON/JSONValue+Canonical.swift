// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

extension JSONValue {
  /// Reads exactly one canonical document.
  ///
  /// Throws: the first reason why `bytes` is not what `canonicalBytes()` would return.
  /// Complexity: linear, and never deeper on the stack than `limits.depth`.
  public init(
    parsing bytes: Span<UInt8>, limits: JSONLimits = .line
  ) throws(JSONSyntaxError) {
    var reader = try JSONReader(bytes, limits: limits)
    self = try reader.takeValue()
    try reader.finish()
  }

  /// Reads exactly one canonical document.
  public init(
    parsing bytes: [UInt8], limits: JSONLimits = .line
  ) throws(JSONSyntaxError) {
    var reader = try JSONReader(bytes, limits: limits)
    self = try reader.takeValue()
    try reader.finish()
  }

  /// The one canonical encoding of this value.
  ///
  /// Throws: when the value holds what canonical JSON cannot say.
  public func canonicalBytes() throws(JSONWritingError) -> [UInt8] {
    var writer = JSONWriter()
    try writer.append(value: self)
    return writer.bytes
  }
}
