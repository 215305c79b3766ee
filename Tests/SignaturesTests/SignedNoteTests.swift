// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Signatures
import Testing

/// Signed notes: read, written, and refused.
@Suite struct SignedNoteTests {
  /// Reads a note.
  private func note(_ text: String) throws -> SignedNote {
    try SignedNote(parsing: Array(text.utf8))
  }

  @Test func `the example of C2SP has its text and its signature`() throws {
    let note = try note(Published.exampleNote)
    let key = try VerifierKey(parsing: Published.exampleKey)
    #expect(note.text == Published.exampleText)
    #expect(note.signatures.count == 1)
    #expect(note.signatures(by: key) == note.signatures)
    let bytes = try #require(Published.exampleSignature.base64Bytes)
    #expect(note.signatures.first?.bytes == Array(bytes.dropFirst(4)))
    #expect(note.signatures.first?.keyID == 0x530d_903a)
    #expect(String(decoding: note.bytes, as: UTF8.self) == Published.exampleNote)
  }

  @Test func `the earlier example of C2SP keeps the blank line in its text`() throws {
    let note = try note(Published.poem)
    #expect(note.text.hasSuffix("sole:\n\ned è subito sera.\n"))
    #expect(note.signatures.map(\.name.text) == ["quasimodo.example/salvatore"])
    #expect(note.signatures.first?.keyID == 0x367b_a04b)
    #expect(note.bytes == Array(Published.poem.utf8))
  }

  @Test func `the example of the Go implementation is claimed by its key`() throws {
    let note = try note(Published.goNote)
    #expect(note.signatures(by: try VerifierKey(parsing: Published.goKey)).count == 1)
    #expect(note.bytes == Array(Published.goNote.utf8))
  }

  @Test func `signatures of unknown keys are kept in their places`() throws {
    let note = try note(Published.checkpoint)
    let log = try VerifierKey(parsing: Published.logKey)
    let witness = try VerifierKey(parsing: Published.witnessKey)
    #expect(note.signatures.map(\.name) == [log.name, witness.name])
    #expect(note.signatures(by: log).map(\.bytes.count) == [64])
    #expect(note.signatures(by: witness).map(\.bytes.count) == [72])
    #expect(note.signatures(by: try VerifierKey(parsing: Published.exampleKey)).isEmpty)
    #expect(note.bytes == Array(Published.checkpoint.utf8))
  }

  @Test func `a signature belongs to a key when both name and identifier are the key's`() throws {
    let key = try VerifierKey(parsing: Published.logKey)
    let (name, id) = (try KeyName("other.example"), key.id ^ 1)
    #expect(try NoteSignature(by: key, bytes: [1]).isClaimed(by: key))
    #expect(try !NoteSignature(name: name, keyID: key.id, bytes: [1]).isClaimed(by: key))
    #expect(try !NoteSignature(name: key.name, keyID: id, bytes: [1]).isClaimed(by: key))
  }

  @Test(arguments: [
    ("", SignatureFormatError.unterminated(.note)), ("text", .unterminated(.note)),
    ("\n", .noSignatures), ("text\n", .noSignatures), ("text\n\n", .noSignatures),
    ("\n\n", .noSignatures), ("— a AAAAAAA=\n", .noSignatures),
    ("\n— a AAAAAAA=\n", .noSignatures), ("t\n— a AAAAAAA=\n", .noSignatures),
    ("t\n\n— a AAAAAAA=", .unterminated(.note)), ("t\n\n— a AAAAAAA=\n\n", .noSignatures),
    ("t\n\n— a AAAAAAA=\nx\n", .signatureLine(line: 4)),
    ("t\n\n— a AAAAAAA=\nx", .unterminated(.note)),
    ("t\n\n- a AAAAAAA=\n", .signatureLine(line: 3)),
    ("t\n\n– a AAAAAAA=\n", .signatureLine(line: 3)),
    ("t\n\n—a AAAAAAA=\n", .signatureLine(line: 3)),
    ("t\n\n— a\n", .signatureLine(line: 3)), ("t\n\n—\n", .signatureLine(line: 3)),
    ("t\n\n— \n", .signatureLine(line: 3)),
    ("t\n\n—  AAAAAAA=\n", .keyName(.empty, line: 3)),
    ("t\n\n— a\u{A0}b AAAAAAA=\n", .keyName(.space(offset: 1), line: 3)),
    ("t\n\n— a+b AAAAAAA=\n", .keyName(.plus(offset: 1), line: 3)),
    ("t\n\n— a  AAAAAAA=\n", .base64(.note, line: 3)),
    ("t\n\n— a AAAAAAA= \n", .base64(.note, line: 3)),
    ("t\n\n— a b AAAAAAA=\n", .base64(.note, line: 3)),
    ("t\n\n— a AAAAAAA\n", .base64(.note, line: 3)),
    ("t\n\n— a AAAAAAB=\n", .base64(.note, line: 3)),
    ("t\n\n— a AAAA_AA=\n", .base64(.note, line: 3)),
    ("t\n\n— a AAAAAA==\n", .signatureTooShort(line: 3, byteCount: 4)),
    ("t\n\n— a \n", .signatureTooShort(line: 3, byteCount: 0)),
    ("t\r\n\r\n— a AAAAAAA=\r\n", .controlCharacter(.note, byte: 13, offset: 1)),
    ("t\n\n— a AAAAAAA=\r\n", .controlCharacter(.note, byte: 13, offset: 17)),
    ("a\tb\n\n— a AAAAAAA=\n", .controlCharacter(.note, byte: 9, offset: 1)),
    ("a\0b\n\n— a AAAAAAA=\n", .controlCharacter(.note, byte: 0, offset: 1)),
  ])
  func `what is no note is refused with its place`(text: String, error: SignatureFormatError) {
    #expect(throws: error) { try note(text) }
  }

  @Test(arguments: [
    "\n\n— a AAAAAAA=\n", "a\n\n\n— a AAAAAAA=\n", "\n\n\n\n— a AAAAAAA=\n",
    "— a AAAAAAA=\n\n— a AAAAAAA=\n", "a\u{7F}\u{85}\u{FEFF}\n\n— a AAAAAAA=\n",
    "t\n\n— a AAAAAAA=\n— a AAAAAAA=\n", "e\u{301}\n\n— e\u{301} AAAAAAA=\n",
  ])
  func `unusual notes are read and written again`(text: String) throws {
    #expect(try note(text).bytes == Array(text.utf8))
  }

  @Test(arguments: [
    ([0x74, 0xFF, 0x0A], 1), ([0xC3, 0x0A], 0), ([0x61, 0xED, 0xA0, 0x80, 0x0A], 1),
    ([0xC0, 0x80, 0x0A], 0),
  ])
  func `what is not UTF-8 is refused with its place`(start: [UInt8], offset: Int) {
    let bytes = start + Array("\n— a AAAAAAA=\n".utf8)
    #expect(throws: SignatureFormatError.notUTF8(.note, offset: offset)) {
      try SignedNote(parsing: bytes)
    }
  }

  @Test(arguments: [Published.exampleNote, Published.poem, Published.checkpoint])
  func `every small damage is refused or is another note, written as it was read`(
    text: String
  ) throws {
    let bytes = Array(text.utf8)
    let good = try SignedNote(parsing: bytes)
    func accepted(_ texts: [[UInt8]]) -> Int {
      Damage.accepted(of: texts, besides: good) {
        try SignedNote(parsing: $0)
      } format: {
        $0.bytes
      }
    }
    // A prefix is a note only where it ends behind the line of a signature.
    #expect(accepted(Damage.prefixes(of: bytes)) == good.signatures.count - 1)
    #expect(accepted(Damage.flips(of: bytes)) > 0)
    #expect(accepted(Damage.edits(of: bytes)) > 0)
    // What stands before a note becomes part of its text; what stands behind it is refused.
    #expect(accepted(Damage.surroundings(of: bytes)) == 6)
  }

  @Test func `a hundred signatures are read and one more is refused`() throws {
    let line = "— a AAAAAAA=\n"
    let full = "t\n\n" + String(repeating: line, count: 100)
    #expect(try note(full).signatures.count == 100)
    let error = SignatureFormatError.tooManySignatures(count: 101, limit: 100)
    #expect(throws: error) { try note(full + line) }
    let one = try #require(try note(full).signatures.first)
    let more = Array(repeating: one, count: 101)
    #expect(throws: error) { try SignedNote(text: "t\n", signatures: more) }
    let other = try NoteSignature(name: KeyName("b"), keyID: 1, bytes: [1])
    #expect(throws: error) { try note(full).adding(other) }
  }

  @Test func `a mebibyte is read and one byte more is refused`() throws {
    let end = "\n\n— a AAAAAAA=\n"
    let limit = 1 << 20
    let longest = String(repeating: "t", count: limit - end.utf8.count) + end
    #expect(try note(longest).bytes.count == limit)
    let error = SignatureFormatError.tooLong(.note, byteCount: limit + 1, limit: limit)
    #expect(throws: error) { try note("t" + longest) }
    let signatures = try note(longest).signatures
    let text = try "t" + note(longest).text
    #expect(throws: error) { try SignedNote(text: text, signatures: signatures) }
  }

  @Test func `a signature is added at the end, and once`() throws {
    let note = try note(Published.exampleNote)
    let signature = try NoteSignature(name: KeyName("w.example"), keyID: 7, bytes: [1, 2, 3])
    let more = try note.adding(signature)
    #expect(more.signatures == note.signatures + [signature])
    #expect(more.textBytes == note.textBytes)
    #expect(try more.adding(signature) == more)
    #expect(try SignedNote(parsing: more.bytes) == more)
    #expect(throws: SignatureFormatError.signatureTooShort(line: nil, byteCount: 4)) {
      try NoteSignature(name: KeyName("w"), keyID: 7, bytes: [])
    }
  }

  @Test(arguments: [
    ("", SignatureFormatError.unterminated(.note)), ("t", .unterminated(.note)),
    ("a\r\n", .controlCharacter(.note, byte: 13, offset: 1)),
  ])
  func `what is no text cannot be made a note`(text: String, error: SignatureFormatError) throws {
    let signature = try NoteSignature(name: KeyName("a"), keyID: 0, bytes: [0])
    #expect(throws: error) { try SignedNote(text: text, signatures: [signature]) }
    #expect(throws: SignatureFormatError.noSignatures) {
      try SignedNote(text: "t\n", signatures: [])
    }
  }

  @Test func `two forms of one letter make two notes`() throws {
    let signature = try NoteSignature(name: KeyName("a"), keyID: 0, bytes: [0])
    let composed = try SignedNote(text: "\u{E9}\n", signatures: [signature])
    #expect(try SignedNote(text: "e\u{301}\n", signatures: [signature]) != composed)
  }
}
