// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The parts of a work, taken one after the other by every core that has nothing else to do.
///
/// The other cores begin at once; whoever asks for the results helps until there is no part left.
/// One alone asks at a time.
public final class SharedWork<Result: Sendable>: Sendable {
  /// What the cores share.
  private let desk: Desk
  /// The thread that has the other cores work, until somebody waits for it.
  private let others: Mutex<OwnThread?>

  /// Begins to do parts.
  ///
  /// - Parameters:
  ///   - parts: the numbers of the parts. As many are in hand at once as there are cores.
  ///   - tools: makes what a core needs for itself and keeps from part to part.
  ///   - body: does a part; parts that are done at the same time must not need one another.
  public init<Tools>(
    of parts: Range<Int>, tools: @escaping @Sendable () -> Tools,
    _ body: @escaping @Sendable (Int, inout Tools) -> Result?
  ) {
    let desk = Desk(parts) { desk in
      guard desk.hasNext else { return }
      var tools = tools()
      while desk.doNext({ body($0, &tools) }) {}
    }
    self.desk = desk
    let count = Swift.min(parts.count, OwnThread.processorCount)
    // What one does alone, others are not woken for.
    others = Mutex(
      count > 1 ? OwnThread(number: count - 1) { desk.work(onThreads: count - 1) } : nil)
  }

  /// What nobody waits for is not begun any more.
  deinit { desk.stop() }

  /// What each part comes to, in their order; nil, as soon as may be, where one of them comes to
  /// nothing.
  public func results() -> [Result]? {
    desk.work(onThreads: 1)
    others.withLock { $0.take() }?.join()
    return desk.resultsInOrder
  }

  /// What the cores share.
  private final class Desk: Sendable {
    /// The numbers of the parts.
    private let parts: Range<Int>
    /// The part that is taken next.
    private let next: Atomic<Int>
    /// What each came to.
    private let results: Mutex<[Result?]>
    /// Takes parts until there is none left.
    private let work: @Sendable (Desk) -> Void

    /// Has every part before it.
    init(_ parts: Range<Int>, _ work: @escaping @Sendable (Desk) -> Void) {
      self.parts = parts
      self.work = work
      next = Atomic(parts.lowerBound)
      results = Mutex([Result?](repeating: nil, count: parts.count))
    }

    /// Whether a part is left to be taken.
    var hasNext: Bool { next.load(ordering: .relaxed) < parts.upperBound }

    /// Has no further part begun.
    func stop() { next.store(parts.upperBound, ordering: .relaxed) }

    /// Takes parts on this thread and so many others that there are `count` of them; on fewer,
    /// where the system gives no more.
    func work(onThreads count: Int) {
      guard count > 1,
        let other = OwnThread(number: count - 1, { self.work(onThreads: count - 1) })
      else {
        return work(self)
      }
      work(self)
      other.join()
    }

    /// Does the next part; false where there is none left, or it comes to nothing.
    func doNext(_ body: (Int) -> Result?) -> Bool {
      let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard part < parts.upperBound else { return false }
      guard let result = body(part) else {
        stop()
        return false
      }
      results.withLock { $0[part - parts.lowerBound] = result }
      return true
    }

    /// What each part came to; nil where one came to nothing, or was not done.
    var resultsInOrder: [Result]? {
      let results = results.withLock { $0 }
      var inOrder: [Result] = []
      inOrder.reserveCapacity(results.count)
      for result in results {
        guard let result else { return nil }
        inOrder.append(result)
      }
      return inOrder
    }
  }
}
