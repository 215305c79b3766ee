// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Foundation
import LedgerLiterals
import Testing

/// Damaged lines of the real notices.
struct MutationTests {
  /// How many damaged lines are made of each line.
  private static let mutantsPerLine = 12

  /// The lines of the submissions.
  private static let lines: [[UInt8]] = SubmissionsTests.files.flatMap { file -> [[UInt8]] in
    // A file that cannot be read is missed by the tests of the submissions.
    guard let data = try? Data(contentsOf: file) else { return [] }
    return data.split(separator: 0x0A).map { [UInt8]($0) }
  }

  @Test(arguments: [UInt64(1), 20_260_622])
  func `a damaged line is canonical all the same, or refused at a place in it`(seed: UInt64) {
    let coder = EventCoder(origin: "ledger.example/lang-son", offset: .indochina)
    var mutations = Mutations(seed: seed)
    var refusedCount = 0
    for line in Self.lines {
      for _ in 0..<Self.mutantsPerLine {
        let mutant = mutations.mutant(of: line)
        guard let error = Self.error(of: mutant, coder) else { continue }
        refusedCount += 1
        let offset = error.place.offset ?? 0
        let isLocated = error.place.offset != nil || !error.place.path.isEmpty
        #expect(
          isLocated && (0...mutant.count).contains(offset),
          "seed \(seed): \(String(decoding: mutant, as: UTF8.self)): \(error)")
      }
    }
    #expect(refusedCount > Self.lines.count * Self.mutantsPerLine / 2)
  }

  /// Why a line is refused; `nil` where it is taken, which it is only byte for byte.
  private static func error(of mutant: [UInt8], _ coder: EventCoder) -> LineError? {
    do throws(LineError) {
      let intent = try coder.decodeIntent(mutant.span)
      let isSame = try coder.encode(intent: intent) == mutant
      #expect(isSame, "\(String(decoding: mutant, as: UTF8.self))")
      return nil
    } catch {
      return error
    }
  }
}
