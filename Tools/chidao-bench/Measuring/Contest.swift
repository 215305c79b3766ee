// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// The same work done by several programs in turn.
///
/// Timings are noisy: each round begins with another contender, and what is quoted is the median of
/// the ratios within one round, so that a busy minute troubles everybody alike.
struct Contest {
  /// What is done.
  let title: String
  /// What a ratio is called.
  let comparison: String
  /// Those who do it; the first is ours, with which the others are compared.
  private(set) var contenders: [Contender] = []
  /// Those who are not on this machine, each with how to get it.
  private(set) var absent: [String] = []

  /// Begins with ours.
  init(
    _ title: String, against comparison: String = "times ours", ours name: String,
    run: @escaping () throws -> Timing
  ) {
    self.title = title
    self.comparison = comparison
    contenders = [Contender(name: name, wanted: nil, run: run)]
  }

  /// Lets a program take part, unless it is absent.
  ///
  /// - Parameters:
  ///   - remedy: how to get what it needs.
  ///   - wanted: how many times our time it shall take at least.
  ///   - run: does the work once; nil where the program is absent.
  mutating func enter(
    _ name: String, from remedy: String, wanted: Double? = nil, run: (() throws -> Timing)?
  ) {
    guard let run else {
      absent.append("\(name) (\(remedy))")
      return
    }
    contenders.append(Contender(name: name, wanted: wanted, run: run))
  }

  /// Holds so many rounds.
  func held(rounds: Int) throws -> Standing {
    var timings = [[Timing]](repeating: [], count: contenders.count)
    for round in 0..<rounds {
      for place in contenders.indices {
        let index = (place + round) % contenders.count
        timings[index].append(try contenders[index].run())
      }
    }
    let rows = zip(contenders, timings).map { contender, own in
      StandingRow(name: contender.name, wanted: contender.wanted, timings: own, ours: timings[0])
    }
    return Standing(title: title, comparison: comparison, rows: rows, absent: absent)
  }
}
