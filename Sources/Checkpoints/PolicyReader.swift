// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

import Signatures

/// Reads a policy line by line, and remembers what was defined where.
struct PolicyReader {
  /// The logs so far.
  private(set) var logs: [PolicyLog] = []
  /// The witnesses so far.
  private(set) var witnesses: [PolicyWitness] = []
  /// The groups so far.
  private(set) var groups: [PolicyGroup] = []
  /// The quorum, once it is given.
  private(set) var quorum: PolicyName?

  /// The line that gave the quorum.
  private var quorumLine = 0
  /// The line that is read.
  private var line = 0
  /// The line that defined each name.
  private var definitions: [PolicyName: Int] = [.none: 0]
  /// The names that are members of a group.
  private var members: Set<PolicyName> = []
  /// The line that gave each public key of a log.
  private var logKeys: [[UInt8]: Int] = [:]
  /// The line that gave each public key of a witness.
  private var witnessKeys: [[UInt8]: Int] = [:]

  /// Reads all lines.
  init(_ bytes: [UInt8]) throws(PolicyError) {
    let limit = WitnessPolicy.byteCountLimit
    guard bytes.count <= limit else { throw .tooLong(byteCount: bytes.count, limit: limit) }
    let newline = UInt8(ascii: "\n")
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    for text in lines.dropLast() {
      line += 1
      try read(text)
    }
    guard lines.last?.isEmpty ?? true else { throw .unterminated }
  }

  /// Reads a line without its newline.
  private mutating func read(_ text: ArraySlice<UInt8>) throws(PolicyError) {
    if let byte = text.first(where: { ($0 < 0x20 && $0 != UInt8(ascii: "\t")) || $0 == 0x7F }) {
      throw .byte(byte, line: line)
    }
    let items = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let word = items.first, word.first != UInt8(ascii: "#") else { return }
    switch String(decoding: word, as: UTF8.self) {
    case "log": try readLog(items)
    case "witness": try readWitness(items)
    case "group": try readGroup(items)
    case "quorum": try readQuorum(items)
    default: throw .unknownWord(line: line)
    }
  }

  /// Reads `log KEY [URL]`.
  private mutating func readLog(_ items: [ArraySlice<UInt8>]) throws(PolicyError) {
    try check(items, count: 2...3)
    let key = try key(items[1], for: .ed25519)
    try Self.define(key.publicKey, in: &logKeys, line: line)
    try checkRoom(logs.count)
    logs.append(PolicyLog(key: key, address: items.count > 2 ? Array(items[2]) : nil))
  }

  /// Reads `witness NAME KEY [URL]`.
  private mutating func readWitness(_ items: [ArraySlice<UInt8>]) throws(PolicyError) {
    try check(items, count: 3...4)
    let name = try define(items[1])
    let key = try key(items[2], for: .cosignature)
    try Self.define(key.publicKey, in: &witnessKeys, line: line)
    try checkRoom(witnesses.count)
    witnesses.append(
      PolicyWitness(name: name, key: key, address: items.count > 3 ? Array(items[3]) : nil))
  }

  /// Reads `group NAME any|all|K MEMBER…`.
  private mutating func readGroup(_ items: [ArraySlice<UInt8>]) throws(PolicyError) {
    try check(items, count: 4...)
    let found = items[3...].map { PolicyName(bytes: $0) }
    for member in found {
      // The name of nobody is defined, but nobody cannot sign.
      guard member != .none, definitions[member] != nil else {
        throw .unknownName(member, line: line)
      }
      guard members.insert(member).inserted else { throw .memberTwice(member, line: line) }
    }
    let threshold = try threshold(items[2], memberCount: found.count)
    try checkRoom(groups.count)
    groups.append(PolicyGroup(name: try define(items[1]), threshold: threshold, members: found))
  }

  /// Reads `quorum NAME`.
  private mutating func readQuorum(_ items: [ArraySlice<UInt8>]) throws(PolicyError) {
    try check(items, count: 2...2)
    guard quorum == nil else { throw .duplicateQuorum(line: line, earlierLine: quorumLine) }
    let name = PolicyName(bytes: items[1])
    guard definitions[name] != nil else { throw .unknownName(name, line: line) }
    quorum = name
    quorumLine = line
  }

  /// The number of members that a threshold asks for.
  private func threshold(
    _ item: ArraySlice<UInt8>, memberCount: Int
  ) throws(PolicyError) -> Int {
    if item.elementsEqual("any".utf8) { return 1 }
    if item.elementsEqual("all".utf8) { return memberCount }
    guard let number = DecimalText.number(item), 1...memberCount ~= number else {
      throw .threshold(memberCount: memberCount, line: line)
    }
    return number
  }

  /// Reads a key of one kind.
  private func key(
    _ item: ArraySlice<UInt8>, for algorithm: KeyAlgorithm
  ) throws(PolicyError) -> VerifierKey {
    let key: VerifierKey
    do throws(SignatureFormatError) {
      guard let text = String(validating: item, as: UTF8.self) else {
        throw .notUTF8(.verifierKey, offset: 0)
      }
      key = try VerifierKey(parsing: text)
    } catch {
      throw .key(error, line: line)
    }
    guard key.algorithm == algorithm else { throw .wrongPurpose(key.algorithm, line: line) }
    return key
  }

  /// Refuses a line with more or fewer items.
  private func check(
    _ items: [ArraySlice<UInt8>], count: some RangeExpression<Int>
  ) throws(PolicyError) {
    guard count.contains(items.count) else { throw .itemCount(items.count, line: line) }
  }

  /// Refuses one line of a kind too many.
  private func checkRoom(_ count: Int) throws(PolicyError) {
    let limit = WitnessPolicy.entryLimit
    guard count < limit else { throw .tooMany(limit: limit, line: line) }
  }

  /// Defines a name.
  private mutating func define(_ item: ArraySlice<UInt8>) throws(PolicyError) -> PolicyName {
    let name = PolicyName(bytes: item)
    if let earlier = definitions[name] {
      throw .duplicateName(name, line: line, earlierLine: earlier)
    }
    definitions[name] = line
    return name
  }

  /// Remembers a public key.
  private static func define(
    _ key: [UInt8], in keys: inout [[UInt8]: Int], line: Int
  ) throws(PolicyError) {
    if let earlier = keys[key] { throw .duplicateKey(line: line, earlierLine: earlier) }
    keys[key] = line
  }
}
