// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// Taking values from bytes that were told at a glance.
extension Span<UInt8> {
  /// The value that stands at a range, read with all care but for what a glance has seen.
  func value(_ range: Range<Int>) -> JSONValue? {
    guard var reader = try? JSONReader(known: extracting(range)) else { return nil }
    return try? reader.takeValue()
  }

  /// What the elements of the list at a range are; nil where one of them is not plain.
  func elements<Value>(
    _ list: Range<Int>, _ glean: Gleaning<Value>, _ context: CodingContext
  ) -> [Value]? {
    var elements: [Value] = []
    var position = list.lowerBound + 1
    while position < list.upperBound - 1 {
      let start = position
      guard passValue(&position), let element = glean(self, start..<position, context) else {
        return nil
      }
      elements.append(element)
      position += 1
    }
    return elements
  }
}
