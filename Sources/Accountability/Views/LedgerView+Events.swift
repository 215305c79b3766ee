// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives
import WorkSharing

extension LedgerView {
  /// The events about a directive that can be seen, in effective order.
  public func events(about directive: DirectiveID) -> [Event] {
    visible.visible(index.sequences(on: .directive(directive)))
  }

  /// The events about a party itself that can be seen, in effective order.
  public func events(about party: PartyID) -> [Event] {
    visible.visible(index.sequences(on: .party(party)))
  }

  /// The issuance of a notice, if it can be seen.
  public func notice(_ notice: NoticeID) -> Cited<NoticeIssued>? {
    for event in visible.visible(index.sequences(on: .notice(notice))) {
      if case .noticeIssued(let issuance) = event.body { return Cited(issuance, [event.sequence]) }
    }
    return nil
  }

  /// Whether an event can be seen: known, not retracted, effective by the instant.
  public func sees(_ sequence: SequenceNumber) -> Bool {
    visible.isKnown(sequence) && index[sequence].time <= at
  }

  /// The directives whose issuance can be seen, in the order in which they were recorded.
  ///
  /// - Complexity: linear in the events about directives.
  public func directives() -> [DirectiveID] {
    let first = index.directives.compactMap { directive in
      index.sequences(on: .directive(directive)).first.map { (directive, $0) }
    }
    let inOrder = first.sorted { $0.1 < $1.1 }
    var found: [(DirectiveID, SequenceNumber)] = []
    for wave in inOrder.waves(of: Self.readingCount) {
      index.readAhead(wave.map(\.1))
      let runs = SideBySide.runs(of: Self.runCount, wave) { run in
        run.compactMap { directive, _ in
          issuance(among: index.sequences(on: .directive(directive))).map { (directive, $0) }
        }
      }
      found += runs.joined()
    }
    return found.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// What each run of some directives comes to, in their order; all cores work at them.
  ///
  /// Where the events lie in an archive, those about a wave of directives are read at once.
  public func forEachRun<Result: Sendable>(
    of directives: ArraySlice<DirectiveID>,
    _ body: @Sendable (ArraySlice<DirectiveID>) -> Result
  ) -> [Result] {
    guard !index.isWhole else { return SideBySide.runs(of: Self.runCount, directives, body) }
    return directives.waves(of: Self.waveCount).flatMap { wave in
      index.readAhead(wave.flatMap { index.sequences(on: .directive($0)) })
      return SideBySide.runs(of: Self.runCount, wave, body)
    }
  }

  /// Has something made of each run of some directives, and hands the results on in their order, a
  /// wave at a time; while some are taken, the next are made.
  public func forEachWave<Result: Sendable, Failure: Error>(
    of directives: [DirectiveID],
    _ body: @escaping @Sendable (ArraySlice<DirectiveID>) -> Result,
    then take: ([Result]) throws(Failure) -> Void
  ) throws(Failure) {
    var inHand: SharedWork<Result>?
    for wave in directives[...].waves(of: Self.waveCount) + [[]] {
      let results = inHand?.results() ?? []
      if !index.isWhole { index.readAhead(wave.flatMap { index.sequences(on: .directive($0)) }) }
      let runs = wave.waves(of: Self.runCount)
      inHand = SharedWork(of: runs.indices, tools: {}) { (run, _) in body(runs[run]) }
      try take(results)
    }
  }

  /// The number of events of many directives that are read at once.
  static let readingCount = 16_384
  /// The number of directives whose events are read at once.
  private static let waveCount = 1_024
  /// The number of directives that a core takes at once.
  private static let runCount = 64

  /// Whether the issuance of a directive can be seen.
  public func isIssued(_ directive: DirectiveID) -> Bool {
    issuance(among: index.sequences(on: .directive(directive))) != nil
  }

  /// The first issuance of a directive among some events that can be seen.
  func issuance(among sequences: [SequenceNumber]) -> SequenceNumber? {
    sequences.first { sequence in
      guard sees(sequence), case .directiveIssued = index.body(at: sequence) else { return false }
      return true
    }
  }

  /// The notices whose issuance can be seen, in the order in which they were recorded.
  public func notices() -> [Cited<NoticeIssued>] {
    index.notices.compactMap { notice($0) }.sorted { $0.sequences[0] < $1.sequences[0] }
  }

  /// Everything that follows for a directive; nil when its issuance cannot be seen.
  ///
  /// - Complexity: linear in the events about it and the parties it touches.
  public func account(of directive: DirectiveID) -> DirectiveAccount? {
    account(of: directive, on: FoldGround(self))
  }

  /// Calls `body` with the account of each of some directives whose issuance can be seen.
  public func forEachAccount(
    of directives: some Sequence<DirectiveID>, _ body: (DirectiveAccount) -> Void
  ) {
    let ground = FoldGround(self)
    for directive in directives {
      if let account = account(of: directive, on: ground) { body(account) }
    }
  }

  /// Everything that follows for a directive.
  func account(
    of directive: DirectiveID, on ground: FoldGround
  ) -> DirectiveAccount? {
    guard var fold = DirectiveFold(directive, events(about: directive), on: ground) else {
      return nil
    }
    return fold.run()
  }

  /// The directive as it binds each party; empty when its issuance cannot be seen.
  public func obligations(of directive: DirectiveID) -> [Obligation] {
    account(of: directive)?.obligations ?? []
  }
}

extension RandomAccessCollection where Index == Int {
  /// Its elements in order, so many at a time.
  func waves(of count: Int) -> [SubSequence] {
    stride(from: startIndex, to: endIndex, by: count).map { start in
      self[start..<Swift.min(start + count, endIndex)]
    }
  }
}
