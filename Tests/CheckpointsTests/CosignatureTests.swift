// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Signatures
import Testing

/// What witnesses put below checkpoints.
@Suite struct CosignatureTests {
  @Test func `the published cosignature has its time and its message`() throws {
    let signed = try SignedCheckpoint(parsing: Array(Published.checkpoint.utf8))
    let line = try #require(signed.note.signatures.last)
    let cosignature = try Cosignature(parsing: line.bytes)
    #expect(cosignature.time == 1_790_000_000)
    #expect(cosignature.signature == Array(line.bytes.dropFirst(8)))
    #expect(cosignature.bytes == line.bytes)
    let message = cosignature.message(over: signed.note.textBytes)
    #expect(
      String(decoding: message, as: UTF8.self)
        == "cosignature/v1\ntime 1790000000\n\(Published.text)")
  }

  @Test func `the example of C2SP tlog-cosignature has the time of its message`() throws {
    let signed = try SignedCheckpoint(parsing: Array(Published.specification.utf8))
    let line = try #require(signed.note.signatures.last)
    #expect(line.name.text == "witness.example.com/w1")
    let cosignature = try Cosignature(parsing: line.bytes)
    #expect(cosignature.time == 1_679_315_147)
    let message = String(
      decoding: cosignature.message(over: signed.note.textBytes), as: UTF8.self)
    #expect(
      message == """
        cosignature/v1
        time 1679315147
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        """)
  }

  @Test(arguments: [0, 1, 255, 256, 1 << 32, Int.max])
  func `every time is written in 8 bytes and read again`(time: Int) throws {
    let signature = [UInt8](0..<64)
    let cosignature = try Cosignature(time: time, signature: signature)
    #expect(cosignature.bytes.count == 72)
    #expect(try Cosignature(parsing: cosignature.bytes) == cosignature)
    #expect(
      Cosignature.message(over: [], time: time) == Array("cosignature/v1\ntime \(time)\n".utf8))
  }

  @Test(arguments: [0, 8, 63, 64, 71, 73, 2428])
  func `another length is refused`(count: Int) {
    #expect(throws: CheckpointFormatError.cosignatureByteCount(count)) {
      try Cosignature(parsing: [UInt8](repeating: 0, count: count))
    }
  }

  @Test func `a time beyond the calendar is refused`() {
    let bytes = [0x80] + [UInt8](repeating: 0, count: 71)
    #expect(throws: CheckpointFormatError.timeOutside) { try Cosignature(parsing: bytes) }
    #expect(throws: CheckpointFormatError.timeOutside) {
      try Cosignature(time: -1, signature: [UInt8](repeating: 0, count: 64))
    }
    #expect(throws: CheckpointFormatError.cosignatureByteCount(71)) {
      try Cosignature(time: 0, signature: [UInt8](repeating: 0, count: 63))
    }
  }
}
