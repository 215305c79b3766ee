// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// What a campaign did and what came of it.
public struct CampaignReport: Hashable, Sendable {
  /// One kind of fault, or one promise: how often it was tried and how often all was well.
  public struct Row: Hashable, Sendable {
    /// What was tried.
    public let what: String
    /// How often all was well.
    public var passed: Int
    /// How often it was tried.
    public var tried: Int
  }

  /// The name of the campaign.
  public let name: String
  /// The seed it began with.
  public let seed: UInt64
  /// What was tried, in order.
  public private(set) var rows: [Row] = []
  /// What the reader should know: how far the enumeration went, what took how long.
  public private(set) var notes: [String] = []
  /// What could not be tried here, and why.
  public private(set) var skipped: [String] = []
  /// What was not as it must be, at most `failureLimit` of them.
  public private(set) var failures: [String] = []
  /// How many failures there were.
  public private(set) var failureCount = 0

  /// How many failures are told one by one.
  public static let failureLimit = 20

  /// Begins a report.
  public init(name: String, seed: UInt64) {
    self.name = name
    self.seed = seed
  }

  /// Begins a row, so that a kind of fault that never fires shows as 0 of 0 and fails.
  public mutating func expect(_ what: String) {
    if !rows.contains(where: { $0.what == what }) {
      rows.append(Row(what: what, passed: 0, tried: 0))
    }
  }

  /// Counts trials of one kind.
  public mutating func count(_ what: String, passed: Int, of tried: Int) {
    expect(what)
    for index in rows.indices where rows[index].what == what {
      rows[index].passed += passed
      rows[index].tried += tried
    }
  }

  /// Counts one trial, and tells what was wrong with it.
  public mutating func count(_ what: String, failure: String?) {
    count(what, passed: failure == nil ? 1 : 0, of: 1)
    if let failure { fail("\(what): \(failure)") }
  }

  /// Tells of a failure.
  public mutating func fail(_ failure: String) {
    failureCount += 1
    if failures.count < Self.failureLimit { failures.append(failure) }
  }

  /// Tells the reader something.
  public mutating func note(_ note: String) { notes.append(note) }

  /// Tells what could not be tried here.
  public mutating func skip(_ what: String, because why: String) {
    skipped.append("\(what): \(why)")
  }

  /// Whether all was well: no failure, every row tried at least once and passed each time.
  ///
  /// - Parameter isComplete: whether what was skipped counts as a failure.
  public func isPassed(isComplete: Bool = false) -> Bool {
    failureCount == 0 && rows.allSatisfy { $0.tried > 0 && $0.passed == $0.tried }
      && (!isComplete || skipped.isEmpty) && (!rows.isEmpty || !skipped.isEmpty)
  }
}
