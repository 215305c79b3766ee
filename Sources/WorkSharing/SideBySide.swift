// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

/// Does the parts of a work on all cores.
public enum SideBySide {
  /// What each of some parts comes to, in their order; nil, as soon as may be, where one of them
  /// comes to nothing.
  ///
  /// The parameters are those of `SharedWork`.
  public static func results<Tools, Result: Sendable>(
    of parts: Range<Int>, tools: @Sendable () -> Tools,
    _ body: @Sendable (Int, inout Tools) -> Result?
  ) -> [Result]? {
    guard parts.count > 1 else {
      // What one does alone, as most pages are drawn, is not made ready to be shared.
      var tools = tools()
      return parts.isEmpty ? [] : body(parts.lowerBound, &tools).map { [$0] }
    }
    return withoutActuallyEscaping(tools) { tools in
      withoutActuallyEscaping(body) { body in
        SharedWork(of: parts, tools: tools, body).results()
      }
    }
  }

  /// What each run of some elements comes to, in their order.
  ///
  /// - Parameter runCount: the number of elements of a run, at least one: so many that handing it
  ///   out costs little beside it.
  public static func runs<Element: Sendable, Result: Sendable>(
    of runCount: Int, _ elements: ArraySlice<Element>,
    _ body: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    let count = (elements.count + runCount - 1) / runCount
    let results = results(of: 0..<count, tools: {}) { (run, _) -> Result? in
      let start = elements.startIndex + run * runCount
      return body(elements[start..<Swift.min(start + runCount, elements.endIndex)])
    }
    return results ?? []
  }
}
