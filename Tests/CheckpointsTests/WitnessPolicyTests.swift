// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Signatures
import Testing

/// Witness policies: read, understood, and refused.
@Suite struct WitnessPolicyTests {
  /// The witnesses of the example in C2SP tlog-policy, with keys of our own.
  private static func witnesses(_ names: String...) throws -> String {
    try names.enumerated().map { index, name in
      "witness \(name) \(try Published.key(UInt8(index + 1)).text)\n"
    }.joined()
  }

  /// The example of C2SP tlog-policy.
  private static func example() throws -> String {
    let lines = try witnesses("X1", "X2", "X3", "Y1", "Y2", "Y3")
    return """
      # a comment
      log \(Published.logKey)

      \(lines)
        group X-witnesses 2 X1 X2 X3
      \tgroup\tY-witnesses any Y1 Y2  Y3\t
      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y

      """
  }

  /// Reads a policy.
  private func policy(_ text: String) throws(PolicyError) -> WitnessPolicy {
    try WitnessPolicy(parsing: Array(text.utf8))
  }

  /// The names in a text.
  private func names(_ text: String) -> Set<PolicyName> {
    Set(text.split(separator: " ").map { PolicyName(String($0)) })
  }

  @Test func `the example of C2SP tlog-policy has its parts`() throws {
    let policy = try policy(Self.example())
    #expect(policy.logs.map(\.key.text) == [Published.logKey])
    #expect(policy.witnesses.map(\.name.text) == ["X1", "X2", "X3", "Y1", "Y2", "Y3"])
    #expect(policy.groups.map(\.threshold) == [2, 1, 2])
    #expect(policy.groups.map(\.members.count) == [3, 3, 2])
    #expect(policy.quorum.text == "X-and-Y")
    #expect(try WitnessPolicy(parsing: policy.bytes) == policy)
  }

  @Test func `the example is met by two X and one Y, for all 64 sets of witnesses`() throws {
    let policy = try policy(Self.example())
    let all = ["X1", "X2", "X3", "Y1", "Y2", "Y3"]
    for bits in 0..<64 {
      let chosen = all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
      let isEnough =
        chosen.count { $0.hasPrefix("X") } >= 2 && chosen.contains { $0.hasPrefix("Y") }
      #expect(policy.isMet(by: Set(chosen.map { PolicyName($0) })) == isEnough, "\(chosen)")
    }
  }

  @Test func `names of groups and of strangers add nothing`() throws {
    let policy = try policy(Self.example())
    #expect(!policy.isMet(by: names("X-and-Y")))
    #expect(!policy.isMet(by: names("X-witnesses Y-witnesses")))
    #expect(!policy.isMet(by: names("X1 Y1 X4 none any all 2")))
    #expect(!policy.isMet(by: names("x1 x2 y1")))
  }

  @Test func `thresholds from one to all are counted`() throws {
    for threshold in 1...4 {
      let text =
        try Self.witnesses("a", "b", "c", "d")
        + "group g \(threshold) a b c d\nquorum g\n"
      let policy = try policy(text)
      for bits in 0..<16 {
        let chosen = ["a", "b", "c", "d"].enumerated().filter { bits >> $0.offset & 1 == 1 }
        let found = Set(chosen.map { PolicyName($0.element) })
        #expect(policy.isMet(by: found) == (found.count >= threshold))
      }
    }
  }

  @Test func `a single witness may be the quorum, and nobody may be`() throws {
    let one = try policy(Self.witnesses("w") + "quorum w\n")
    #expect(one.isMet(by: names("w")))
    #expect(!one.isMet(by: []))
    let nobody = try policy("quorum none\n")
    #expect(nobody.isMet(by: []))
    #expect(nobody.quorum == .none)
    #expect(nobody.bytes == Array("quorum none\n".utf8))
  }

  @Test func `addresses are kept, and lines may follow the quorum`() throws {
    let (log, witness) = (Published.logKey, Published.witnessKey)
    let text = """
      quorum none
      log \(log) https://ledger.example/ubnd
      witness w \(witness) https://witness.example/é

      """
    let policy = try policy(text)
    #expect(policy.logs.first?.address == Array("https://ledger.example/ubnd".utf8))
    #expect(policy.witnesses.first?.address == Array("https://witness.example/é".utf8))
    #expect(try WitnessPolicy(parsing: policy.bytes) == policy)
  }

  @Test func `names are bytes: look-alikes are two, and need not be UTF-8`() throws {
    let start = try Self.witnesses("K", "\u{212A}")
    let policy = try policy(start + "group g all K \u{212A}\nquorum g\n")
    #expect(policy.isMet(by: names("K \u{212A}")))
    #expect(!policy.isMet(by: names("K")))
    let strange =
      Array("witness ".utf8) + [0xFF, 0x80] + Array(" \(Published.witnessKey)\nquorum ".utf8)
      + [0xFF, 0x80, 0x0A]
    let other = try WitnessPolicy(parsing: strange)
    #expect(other.quorum.bytes == [0xFF, 0x80])
    #expect(other.bytes == strange)
  }

  /// What is wrong with a policy: line by line, with its error.
  static let refusals: [(String, PolicyError)] = [
    ("", .quorumMissing), ("\n# quorum none\n", .quorumMissing), ("quorum none", .unterminated),
    ("quorum none\n ", .unterminated), ("quorum none\n\0\n", .byte(0, line: 2)),
    ("quorum none\r\n", .byte(13, line: 1)), ("#\u{7F}\nquorum none\n", .byte(0x7F, line: 1)),
    ("quorum none\nquorum none\n", .duplicateQuorum(line: 2, earlierLine: 1)),
    ("quorum\n", .itemCount(1, line: 1)), ("quorum none none\n", .itemCount(3, line: 1)),
    ("quorum w\n", .unknownName(PolicyName("w"), line: 1)),
    ("quorum None\n", .unknownName(PolicyName("None"), line: 1)),
    ("Quorum none\n", .unknownWord(line: 1)), ("quorum: none\n", .unknownWord(line: 1)),
    ("log\n", .itemCount(1, line: 1)),
    ("log \(Published.logKey) a b\n", .itemCount(4, line: 1)),
    ("log x\n", .key(.verifierKeyParts, line: 1)),
    ("\nlog \(Published.witnessKey)\n", .wrongPurpose(.cosignature, line: 2)),
    (
      "log \(Published.logKey)\nlog \(Published.logKey) u\n",
      .duplicateKey(line: 2, earlierLine: 1)
    ),
    ("witness w\n", .itemCount(2, line: 1)),
    ("witness w \(Published.witnessKey) u x\n", .itemCount(5, line: 1)),
    ("witness \(Published.witnessKey)\n", .itemCount(2, line: 1)),
    ("witness w \(Published.logKey)\n", .wrongPurpose(.ed25519, line: 1)),
    (
      "witness none \(Published.witnessKey)\n",
      .duplicateName(PolicyName("none"), line: 1, earlierLine: 0)
    ),
    (
      "witness v \(Published.witnessKey)\nwitness w \(Published.witnessKey)\n",
      .duplicateKey(line: 2, earlierLine: 1)
    ),
  ]

  @Test(arguments: refusals)
  func `what is no policy is refused with its line`(text: String, error: PolicyError) {
    #expect(throws: error) { try policy(text) }
  }

  @Test(arguments: [
    ("group g\n", PolicyError.itemCount(2, line: 3)),
    ("group g any\n", .itemCount(3, line: 3)),
    ("group none any a\n", .duplicateName(PolicyName("none"), line: 3, earlierLine: 0)),
    ("group a any b\n", .duplicateName(PolicyName("a"), line: 3, earlierLine: 1)),
    ("group g any none\n", .unknownName(PolicyName("none"), line: 3)),
    ("group g any g\n", .unknownName(PolicyName("g"), line: 3)),
    ("group g any h\ngroup h any a\n", .unknownName(PolicyName("h"), line: 3)),
    ("group g any a a\n", .memberTwice(PolicyName("a"), line: 3)),
    ("group g any a\ngroup h any a b\n", .memberTwice(PolicyName("a"), line: 4)),
    ("group g any a\ngroup h any g\ngroup i any g\n", .memberTwice(PolicyName("g"), line: 5)),
    ("group g 0 a\n", .threshold(memberCount: 1, line: 3)),
    ("group g 3 a b\n", .threshold(memberCount: 2, line: 3)),
    ("group g 01 a b\n", .threshold(memberCount: 2, line: 3)),
    ("group g -1 a b\n", .threshold(memberCount: 2, line: 3)),
    ("group g Any a b\n", .threshold(memberCount: 2, line: 3)),
    ("group g 18446744073709551617 a\n", .threshold(memberCount: 1, line: 3)),
    ("quorum g\ngroup g any a\n", .unknownName(PolicyName("g"), line: 3)),
  ])
  func `what is no group is refused with its line`(text: String, error: PolicyError) throws {
    let start = try Self.witnesses("a", "b")
    #expect(throws: error) { try policy(start + text) }
  }

  @Test func `two names of one key are one witness, and so refused`() throws {
    let key = try Published.key(1)
    let twin = try VerifierKey(
      name: KeyName("twin.example"), algorithm: .cosignature, publicKey: key.publicKey)
    #expect(throws: PolicyError.duplicateKey(line: 2, earlierLine: 1)) {
      try policy("witness a \(key.text)\nwitness b \(twin.text)\nquorum a\n")
    }
  }

  @Test func `a key that is not UTF-8 is refused`() {
    let bytes = Array("log ".utf8) + [0xFF] + Array("+00000000+AQ==\n".utf8)
    #expect(throws: PolicyError.key(.notUTF8(.verifierKey, offset: 0), line: 1)) {
      try WitnessPolicy(parsing: bytes)
    }
  }

  @Test func `256 witnesses are read and one more is refused`() throws {
    let lines = try (0...256).map { number in
      let bytes = [UInt8(number >> 8), UInt8(number & 255)] + [UInt8](repeating: 0, count: 30)
      let key = try VerifierKey(
        name: KeyName("k"), algorithm: .cosignature, publicKey: bytes)
      return "witness w\(number) \(key.text)\n"
    }
    let full = lines.dropLast().joined()
    #expect(try policy(full + "quorum w255\n").witnesses.count == 256)
    #expect(throws: PolicyError.tooMany(limit: 256, line: 257)) {
      try policy(lines.joined() + "quorum w0\n")
    }
    let count = WitnessPolicy.byteCountLimit + 1
    #expect(throws: PolicyError.tooLong(byteCount: count, limit: count - 1)) {
      try WitnessPolicy(parsing: [UInt8](repeating: 0x0A, count: count))
    }
  }

  @Test func `every small damage is refused or is a policy that is understood again`() throws {
    let bytes = Array(try Self.example().utf8)
    for file in Damage.all(of: bytes) {
      guard let policy = try? WitnessPolicy(parsing: file) else { continue }
      #expect(try WitnessPolicy(parsing: policy.bytes) == policy)
    }
  }
}
