// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Directives
import EventCoding
import LedgerLiterals
import Reports
import Signatures
import Testing

/// What is wrong with notes, keys, signatures, receipts and policies, as sentences.
@Suite struct SignatureProseTests {
  /// One error of every case of `SignatureFormatError`.
  static let signatures: [SignatureFormatError] =
    SignatureForm.allCases.flatMap { form -> [SignatureFormatError] in
      [
        .tooLong(form, byteCount: 5000, limit: form.byteCountLimit), .notUTF8(form, offset: 3),
        .controlCharacter(form, byte: 13, offset: 3), .unterminated(form),
        .base64(form, line: 3), .truncated(form, offset: 33), .trailingBytes(form, count: 2),
        .notEd25519(form, offset: 14),
      ]
    } + [
      .base64(.verifierKey, line: nil), .noSignatures, .tooManySignatures(count: 101, limit: 100),
      .signatureLine(line: 3), .signatureTooShort(line: 3, byteCount: 4),
      .signatureTooShort(line: nil, byteCount: 4), .keyName(.empty, line: nil),
      .keyName(.tooLong(byteCount: 256), line: 3), .keyName(.space(offset: 1), line: 3),
      .keyName(.plus(offset: 1), line: 3), .keyName(.control(offset: 1), line: 3),
      .verifierKeyParts, .keyIdentifier, .keyIdentifierDiffers(stated: 7, computed: 0xABCD_EF01),
      .unknownAlgorithm(6), .keyByteCount(31), .sshKeyText, .armour(line: 2), .notSSHSignature,
      .namespace(limit: 255), .reserved(byteCount: 1), .unknownHash, .signatureByteCount(63),
    ]

  /// One error of every case of `CheckpointFormatError`.
  static let checkpoints: [CheckpointFormatError] = [
    .note(.noSignatures, firstLine: 4), .linesMissing(count: 2), .emptyLine(line: 4),
    .controlCharacter(line: 4), .number(line: 2), .digest(line: 3), .emptyRootDiffers(line: 3),
    .signatureByteCount(72), .cosignatureByteCount(64), .timeOutside,
    .tooLong(byteCount: 5_000_000, limit: ProofFile.byteCountLimit), .proofTitle,
    .indexMissing(line: 2), .extra(line: 2), .tooManyDigests(limit: 63), .checkpointMissing,
  ]

  /// One error of every case of `PolicyError`.
  static let policies: [PolicyError] = [
    .tooLong(byteCount: 2_000_000, limit: WitnessPolicy.byteCountLimit), .unterminated,
    .byte(13, line: 2), .unknownWord(line: 2), .itemCount(1, line: 2),
    .key(.verifierKeyParts, line: 2), .wrongPurpose(.ed25519, line: 2),
    .wrongPurpose(.cosignature, line: 2), .duplicateKey(line: 2, earlierLine: 1),
    .duplicateName(PolicyName("w"), line: 2, earlierLine: 1),
    .duplicateName(.none, line: 2, earlierLine: 0), .unknownName(PolicyName("w"), line: 2),
    .memberTwice(PolicyName("w"), line: 2), .threshold(memberCount: 3, line: 2),
    .duplicateQuorum(line: 2, earlierLine: 1), .quorumMissing, .tooMany(limit: 256, line: 257),
  ]

  /// One flaw of every case of `AttestationFlaw`.
  static let attestations: [AttestationFlaw] = [
    .notRightBefore, .unwritable, .otherDigest(computed: SubmissionDigest(of: [])),
    .malformed(.notSSHSignature), .otherKey("clerk"), .keyNotInForce("clerk"),
    .otherNamespace("file"), .otherHash(.sha256),
  ]

  /// Every sentence of a language.
  private func sentences(_ words: Words) -> [String] {
    Self.signatures.map { words.sentence($0) } + Self.checkpoints.map { words.sentence($0) }
      + Self.policies.map { words.sentence($0) } + Self.attestations.map { words.sentence($0) }
  }

  @Test(arguments: LanguageChoice.allCases)
  func `every refusal is a clause of its own, without a capital and a full stop`(
    _ language: LanguageChoice
  ) {
    let all = sentences(Words(language))
    for sentence in all {
      #expect(sentence.utf8.count >= 30, "\(sentence)")
      #expect(sentence.utf8.last != UInt8(ascii: "."), "\(sentence)")
      #expect(sentence.first?.isUppercase == false, "\(sentence)")
      // The answer to an error that nobody thought of.
      #expect(!sentence.contains("otherwise than it must be"), "\(sentence)")
      #expect(!sentence.contains("không viết đúng dạng"), "\(sentence)")
    }
    // One sentence only is shared: a note that lies in a file of its own, and in another file.
    #expect(Set(all).count == all.count - 1)
  }

  @Test func `no sentence of one language is that of the other`() {
    let both = zip(sentences(Words(.english)), sentences(Words(.vietnamese)))
    for (english, vietnamese) in both { #expect(english != vietnamese) }
  }

  @Test(arguments: [
    (
      SignatureFormatError.signatureLine(line: 3),
      "line 3: a signature should stand here as “— NAME BASE64”; get the file again from where it"
        + " came",
      "dòng 3: ở đây phải là chữ ký dạng “— TÊN BASE64”; hãy lấy lại tệp từ nơi đã gửi"
    ),
    (
      .keyIdentifierDiffers(stated: 0x0BC6_3851, computed: 0x1BC6_3851),
      "the verifier key says 0bc63851, and its name and key give 1bc63851; copy the line of the"
        + " key again, all of it",
      "khóa kiểm chứng ghi mã 0bc63851, trong khi tên và khóa cho 1bc63851; hãy chép lại trọn dòng"
        + " ghi khóa"
    ),
    (
      .armour(line: 2),
      "line 2: this is not the line that ssh-keygen prints here; use the file as ssh-keygen -Y"
        + " sign wrote it",
      "dòng 2: dòng này không đúng như ssh-keygen in ra; hãy dùng nguyên tệp do ssh-keygen tạo"
    ),
  ])
  func `a sentence says what, where and what to do`(
    error: SignatureFormatError, english: String, vietnamese: String
  ) {
    #expect(Words(.english).sentence(error) == english)
    #expect(Words(.vietnamese).sentence(error) == vietnamese)
  }

  @Test func `the lines of a note are counted from the beginning of its file`() {
    let error = CheckpointFormatError.note(.signatureLine(line: 5), firstLine: 8)
    #expect(Words(.english).sentence(error).hasPrefix("line 12: "))
    #expect(Words(.vietnamese).sentence(error).hasPrefix("dòng 12: "))
  }

  @Test func `a policy is mended by its sentence`() {
    #expect(
      Words(.english).sentence(PolicyError.unknownName(PolicyName("X-1"), line: 9))
        == "line 9: no line before this one defines a witness or group “X-1”; check the name")
    #expect(
      Words(.vietnamese).sentence(PolicyError.unknownName(PolicyName("X-1"), line: 9))
        == "dòng 9: chưa dòng nào ở trên nêu nhân chứng hoặc nhóm “X-1”; hãy kiểm tra tên")
  }
}
