// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Does the parts of a work on all cores.
public enum SideBySide {
  /// What each of some parts comes to, in their order; nil, as soon as may be, where one of them
  /// comes to nothing.
  ///
  /// - Parameters:
  ///   - parts: the numbers of the parts. As many are in hand at once as there are cores.
  ///   - tools: makes what a core needs for itself and keeps from part to part.
  ///   - body: does a part; parts that are done at the same time must not need one another.
  public static func results<Tools, Result: Sendable>(
    of parts: Range<Int>, tools: @Sendable () -> Tools,
    _ body: @Sendable (Int, inout Tools) -> Result?
  ) -> [Result]? {
    guard parts.count > 1 else {
      var tools = tools()
      // Other cores are not woken for what one does alone.
      return parts.isEmpty ? [] : body(parts.lowerBound, &tools).map { [$0] }
    }
    let results = Mutex([Result?](repeating: nil, count: parts.count))
    let next = Atomic(parts.lowerBound)
    // Whoever comes first takes parts until there is none left; those who come later find nothing
    // to do.
    DispatchQueue.concurrentPerform(iterations: parts.count) { _ in
      guard next.load(ordering: .relaxed) < parts.upperBound else { return }
      var tools = tools()
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < parts.upperBound else { return }
        guard let result = body(part, &tools) else {
          return next.store(parts.upperBound, ordering: .relaxed)
        }
        results.withLock { $0[part - parts.lowerBound] = result }
      }
    }
    var inOrder: [Result] = []
    inOrder.reserveCapacity(parts.count)
    for result in results.withLock({ $0 }) {
      guard let result else { return nil }
      inOrder.append(result)
    }
    return inOrder
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
