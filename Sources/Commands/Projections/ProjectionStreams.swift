// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

/// The files of all projections on their way out.
struct ProjectionStreams {
  /// A part of a file, which goes behind those before it.
  typealias Piece = (path: JournalPath, bytes: [UInt8])

  /// The files.
  private var streams: [Projection: ProjectionStream]
  /// The pieces that nobody has taken yet.
  private var ready: [Piece] = []

  /// Begins each file with its first line.
  init(opening line: (Projection) -> [UInt8]) {
    streams = Dictionary(
      uniqueKeysWithValues: Projection.allCases.map { ($0, ProjectionStream(opening: line($0))) })
  }

  /// Adds bytes to a file.
  mutating func put(_ bytes: some Collection<UInt8>, in projection: Projection) {
    guard let piece = streams[projection]?.append(bytes) else { return }
    ready.append((projection.path, piece))
  }

  /// Gives the pieces that are ready.
  mutating func takeReady() -> [Piece] {
    defer { ready = [] }
    return ready
  }

  /// Gives all that is left, and the digests of the files last.
  consuming func finish() -> [Piece] {
    var sums = ""
    for projection in Projection.allCases {
      guard var stream = streams[projection] else { continue }
      ready.append((projection.path, stream.finish()))
      sums += "\(stream.digest.hexadecimal)  \(projection.path.name)\n"
    }
    return ready + [(Projection.sums, Array(sums.utf8))]
  }
}
