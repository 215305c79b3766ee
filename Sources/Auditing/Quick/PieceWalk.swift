// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Dispatch
import EventCoding
import Journals
import Synchronization

/// Goes through the pieces of a journal on all cores.
struct PieceWalk<Source: JournalSource & Sendable>: Sendable {
  /// Where they are read from.
  let source: Source
  /// The pieces in order.
  let pieces: [JournalPiece]

  /// The number of pieces after which results are handed on, so that whoever waits sees something
  /// move, few results are held and a flaw ends it soon: 64 MiB of lines.
  private static var wave: Int { 256 }

  /// What a piece comes to.
  private enum Outcome<Result: Sendable>: Sendable {
    /// Something came of its lines.
    case result(Result)
    /// No line begins in it.
    case empty
    /// Something is not in order.
    case doubtful
  }

  /// Has something made of the lines of each piece, and hands the results on in their order.
  ///
  /// - Returns: false, as soon as may be, where lines cannot be read or either body says that
  ///   something is not in order.
  func callAsFunction<Result: Sendable>(
    _ body: @Sendable (Span<UInt8>, JournalPiece, inout DayMemory) -> Result?,
    then take: ([Result]) -> Bool
  ) -> Bool {
    for start in stride(from: 0, to: pieces.count, by: Self.wave) {
      let part = start..<Swift.min(start + Self.wave, pieces.count)
      var results: [Result] = []
      for outcome in outcomes(of: part, body) {
        switch outcome {
        case .result(let result): results.append(result)
        case .empty: continue
        case .doubtful: return false
        }
      }
      guard take(results) else { return false }
    }
    return true
  }

  /// What each of some pieces comes to.
  private func outcomes<Result: Sendable>(
    of part: Range<Int>,
    _ body: @Sendable (Span<UInt8>, JournalPiece, inout DayMemory) -> Result?
  ) -> [Outcome<Result>] {
    let outcomes = Mutex([Outcome<Result>](repeating: .doubtful, count: part.count))
    let next = Atomic(part.lowerBound)
    // Whoever comes first takes pieces until there is none left, in a buffer of its own; as many
    // work at once as there are cores, and the others find nothing to do.
    DispatchQueue.concurrentPerform(iterations: part.count) { _ in
      var buffer: [UInt8] = []
      var days = DayMemory()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < part.upperBound else { return }
        let outcome = outcome(of: pieces[index], &buffer, &days, body)
        outcomes.withLock { $0[index - part.lowerBound] = outcome }
        if case .doubtful = outcome { next.store(part.upperBound, ordering: .relaxed) }
      }
    }
    return outcomes.withLock { $0 }
  }

  /// What a piece comes to.
  private func outcome<Result: Sendable>(
    of piece: JournalPiece, _ buffer: inout [UInt8], _ days: inout DayMemory,
    _ body: (Span<UInt8>, JournalPiece, inout DayMemory) -> Result?
  ) -> Outcome<Result> {
    guard let lines = piece.read(from: source, into: &buffer) else { return .doubtful }
    guard !lines.isEmpty else { return .empty }
    return body(buffer.span.extracting(lines), piece, &days).map { .result($0) } ?? .doubtful
  }
}
