// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import WorkSharing

/// Goes through the pieces of a journal on all cores.
package struct PieceWalk<Source: JournalSource & Sendable>: Sendable {
  /// Where they are read from.
  package let source: Source
  /// The pieces in order.
  package let pieces: [JournalPiece]
  /// The number of pieces after which results are handed on, so that whoever waits sees something
  /// move, results of two waves at most are held and a flaw ends it soon.
  private let wave: Int

  /// Over some pieces; 256 of them are 64 MiB of lines.
  package init(source: Source, pieces: [JournalPiece], wave: Int = 256) {
    self.source = source
    self.pieces = pieces
    self.wave = wave
  }

  /// Over what a reader reads of a journal that has a commit; nil of one that has none.
  package init?(_ reader: JournalReader<Source>, wave: Int) {
    guard reader.snapshot.commit != nil, reader.segments == reader.snapshot.committed else {
      return nil
    }
    self.init(
      source: reader.source, pieces: JournalPiece.pieces(of: reader.snapshot), wave: wave)
  }

  /// The first line, where there is one and it can be read.
  package var firstLine: [UInt8]? {
    var buffer: [UInt8] = []
    guard let lines = pieces.first?.read(from: source, into: &buffer),
      let end = buffer[lines].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return Array(buffer[lines.lowerBound..<end])
  }

  /// What a piece comes to, where everything is in order.
  private enum Outcome<Result: Sendable>: Sendable {
    /// Something came of its lines.
    case result(Result)
    /// No line begins in it.
    case empty
  }

  /// Has something made of the lines of each piece, and hands the results on in their order; while
  /// some are taken, the next are made.
  ///
  /// - Parameters:
  ///   - tools: makes what a core keeps for itself from piece to piece.
  ///   - body: makes something of lines, each with its newline.
  ///   - take: takes the results of some pieces.
  /// - Returns: false where lines cannot be read or either body says that something is not in
  ///   order; what was begun of the pieces behind it is then left to itself.
  package func callAsFunction<Tools, Result: Sendable>(
    tools: @escaping @Sendable () -> Tools,
    _ body: @escaping @Sendable (Span<UInt8>, JournalPiece, inout Tools) -> Result?,
    then take: ([Result]) -> Bool
  ) -> Bool {
    var inHand = outcomes(from: 0, tools, body)
    for start in stride(from: wave, through: pieces.count + wave - 1, by: wave) {
      guard let outcomes = inHand.results() else { return false }
      inHand = self.outcomes(from: start, tools, body)
      let results = outcomes.compactMap { outcome -> Result? in
        if case .result(let result) = outcome { result } else { nil }
      }
      guard take(results) else { return false }
    }
    return true
  }

  /// Begins to find what the pieces of a wave come to: nothing, where something is not in order.
  private func outcomes<Tools, Result: Sendable>(
    from start: Int, _ tools: @escaping @Sendable () -> Tools,
    _ body: @escaping @Sendable (Span<UInt8>, JournalPiece, inout Tools) -> Result?
  ) -> SharedWork<Outcome<Result>> {
    let end = Swift.min(start + wave, pieces.count)
    return SharedWork(of: Swift.min(start, end)..<end) {
      (buffer: [UInt8](), tools: tools())
    } _: { (index, kept) in
      outcome(of: pieces[index], &kept.buffer, &kept.tools, body)
    }
  }

  /// What a piece comes to; nil where something is not in order.
  private func outcome<Tools, Result: Sendable>(
    of piece: JournalPiece, _ buffer: inout [UInt8], _ tools: inout Tools,
    _ body: (Span<UInt8>, JournalPiece, inout Tools) -> Result?
  ) -> Outcome<Result>? {
    guard let lines = piece.read(from: source, into: &buffer) else { return nil }
    guard !lines.isEmpty else { return .empty }
    return body(buffer.span.extracting(lines), piece, &tools).map { .result($0) }
  }
}
