// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// The members of an object, in ascending byte order of their keys.
public struct JSONObject: Hashable, Sendable {
  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key, of the form `[a-z][a-z0-9]*`.
    public let key: String
    /// The value.
    public let value: JSONValue
  }

  /// The members in order.
  ///
  /// Invariant: keys are valid and strictly ascending; every initialiser and the setter see to it.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// An object of pairs in any order.
  ///
  /// Precondition: the keys are valid and differ.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    self.init()
    members.reserveCapacity(pairs.underestimatedCount)
    for (key, value) in pairs {
      precondition(Self.isKey(key), "\(key) is not a key")
      let index = position(of: key)
      precondition(!holds(key, at: index), "the key \(key) is given twice")
      members.insert(Member(key: key, value: value), at: index)
    }
  }

  /// An object of members that a reader found in order.
  init(inOrder members: [Member]) { self.members = members }

  /// Whether a key has the form `[a-z][a-z0-9]*`.
  public static func isKey(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  /// The value of a key; setting nil removes the member.
  ///
  /// Precondition of the setter: the key is valid.
  public subscript(key: String) -> JSONValue? {
    get {
      let index = position(of: key)
      return holds(key, at: index) ? members[index].value : nil
    }
    set {
      precondition(Self.isKey(key), "\(key) is not a key")
      let index = position(of: key)
      switch (holds(key, at: index), newValue) {
      case (true, let value?): members[index] = Member(key: key, value: value)
      case (false, let value?): members.insert(Member(key: key, value: value), at: index)
      case (true, nil): members.remove(at: index)
      case (false, nil): break
      }
    }
  }

  /// Whether the byte is one of a–z.
  static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte }

  /// Whether the byte is one of 0–9.
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }

  /// Whether one key sorts before another by bytes.
  ///
  /// Of ASCII texts, which keys are, the order of the texts is that: one comparison of memory.
  static func precedes(_ left: String, _ right: String) -> Bool { left < right }

  /// The first position whose key does not sort before `key`.
  private func position(of key: String) -> Int {
    var range = 0..<members.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        Self.precedes(members[middle].key, key)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// Whether the member at a position has exactly the bytes of `key`.
  private func holds(_ key: String, at index: Int) -> Bool {
    // No other text is canonically equivalent to letters a–z and digits.
    index < members.count && members[index].key == key
  }
}

extension JSONObject: RandomAccessCollection {
  /// The position of the first member.
  public var startIndex: Int { 0 }
  /// The position after the last member.
  public var endIndex: Int { members.count }
  /// The member at a position.
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object written in the source, in any order.
  ///
  /// Precondition: the keys are valid and differ.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
