// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import LedgerLiterals
import Testing

/// Every small damage to a line is either refused or makes another canonical line.
struct DamageTests {
  /// A line with text, numbers, lists and nested objects.
  private func line() throws -> [UInt8] {
    let intent = Intent(
      id: "e1", time: "2026-06-20T08:30:00+07:00", actor: "van-thu", onBehalfOf: "so-a",
      body: .statusReported(
        StatusReported(
          directive: "tb/1", party: "xa-a", status: .underway, note: "đã \"xong\"", percent: 40,
          measure: Samples.measure, documents: ["BC"], period: "2026-06")))
    return try Samples.coder.encodeLine(
      intent, sequence: SequenceNumber(41), recordedTime: "2026-06-20T08:30:01+07:00",
      after: Samples.hash)
  }

  /// Whether a line is accepted; what is accepted must be what the writer writes.
  private func isAccepted(_ bytes: [UInt8]) throws -> Bool {
    do throws(LineError) {
      let event = try Samples.coder.decodeLine(bytes.span)
      let hash = String(decoding: bytes.dropLast(2).suffix(Digest.base64Count), as: UTF8.self)
      let again = try Samples.coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: Digest(base64: hash) ?? .zero)
      #expect(again == bytes)
      return true
    } catch {
      return false
    }
  }

  @Test func `every prefix of a line is refused`() throws {
    let line = try line()
    for count in 0..<line.count { #expect(try !isAccepted(Array(line.prefix(count)))) }
    #expect(try isAccepted(line))
  }

  @Test func `every line with a byte left out or doubled is refused or canonical`() throws {
    let line = try line()
    for index in line.indices {
      var shorter = line
      shorter.remove(at: index)
      _ = try isAccepted(shorter)
      var longer = line
      longer.insert(line[index], at: index)
      _ = try isAccepted(longer)
    }
  }

  @Test func `every line with one byte changed is refused or canonical`() throws {
    let line = try line()
    var acceptedCount = 0
    for index in line.indices {
      for byte: UInt8 in [
        0x00, 0x09, 0x0A, 0x20, 0x22, 0x2C, 0x2D, 0x30, 0x39, 0x3A, 0x41, 0x5C,
        0x61, 0x7B, 0x7D, 0x7F, 0x80, 0xC3, 0xE1, 0xFF, line[index] ^ 1, line[index] ^ 0x20,
      ] where byte != line[index] {
        var changed = line
        changed[index] = byte
        if try isAccepted(changed) { acceptedCount += 1 }
      }
    }
    #expect(acceptedCount > 0)
  }
}
