// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import TestSupport
import Testing

/// A long list is written on all cores as it is written by one.
struct LongAnswerTests {
  @Test(arguments: [0, 1, 255, 256, 257, 700])
  func `the rows of a long answer are canonical, whole and in order`(count: Int) throws {
    var builder = LedgerBuilder()
    for number in 0..<count { builder.register("so-\(number)", name: "Sở \(number)") }
    let answer = try Desk(builder).run("events", "--json")
    let bytes = Array(answer.output.utf8.dropLast())
    let limits = JSONLimits(byteCount: 1 << 20, depth: 16)
    let value = try JSONValue(parsing: bytes, limits: limits)
    #expect(try value.canonicalBytes() == bytes)
    let events = try #require(value.objectValue?["events"]?.arrayValue)
    #expect(events.count == count + 1)
    #expect(value.objectValue?["head"] != nil)
    let sequences = events.compactMap { $0.objectValue?["sequence"]?.integerValue }
    #expect(sequences == (0...Int64(count)).map { $0 })
  }
}
