// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Walks over the values of a line, outer ones first, and knows the way to each.
///
/// Used only to name the place of an error, on bytes that may be anything: it never throws, and
/// what it says of broken JSON is as good as the part before the break.
struct LineWalk {
  /// An object or list that is open.
  private enum Level {
    /// An object, with the key read last.
    case object(key: String)
    /// A list, with the number of commas so far.
    case list(index: Int)

    /// The name of the value at hand in this object or list.
    var name: String {
      switch self {
      case .object(let key): key
      case .list(let index): String(index)
      }
    }
  }

  /// The most levels that are followed.
  private static let levelLimit = 64

  /// The objects and lists that are open, outermost first.
  private var levels: [Level] = []
  /// The bytes walked over.
  private var offset = 0
  /// The number of bytes there are.
  private let byteCount: Int
  /// Where the value found last begins.
  private(set) var valueOffset = 0
  /// Whether the next string of the object at hand is a key.
  private var isBeforeKey = false

  /// Begins before the first byte of a line.
  init(_ byteCount: Int) { self.byteCount = byteCount }

  /// The way to the value found last.
  private(set) var path = ""

  /// Goes on to the next value, and says whether there is one.
  mutating func advance(_ line: Span<UInt8>) -> Bool {
    while offset < byteCount {
      let start = offset
      offset += 1
      switch line[start] {
      case UInt8(ascii: "{"): return enter(.object(key: ""), at: start)
      case UInt8(ascii: "["): return enter(.list(index: 0), at: start)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","): takeComma()
      case UInt8(ascii: ":"): isBeforeKey = false
      case UInt8(ascii: "\""):
        let content = takeString(line)
        guard isBeforeKey, case .object? = levels.last else { return find(at: start) }
        levels[levels.count - 1] = .object(key: content)
        isBeforeKey = false
      default:
        guard !isBeforeKey, isScalarStart(line, at: start) else { continue }
        return find(at: start)
      }
    }
    return false
  }

  /// Notes the value that begins at `start`.
  private mutating func find(at start: Int) -> Bool {
    valueOffset = start
    path = levels.map(\.name).filter { !$0.isEmpty }.joined(separator: ".")
    return true
  }

  /// Notes an object or list and goes inside.
  private mutating func enter(_ level: Level, at start: Int) -> Bool {
    guard levels.count < Self.levelLimit else { return false }
    _ = find(at: start)
    levels.append(level)
    if case .object = level { isBeforeKey = true } else { isBeforeKey = false }
    return true
  }

  /// Goes on to the next member or entry.
  private mutating func takeComma() {
    switch levels.last {
    case .list(let index): levels[levels.count - 1] = .list(index: index + 1)
    case .object: isBeforeKey = true
    case nil: break
    }
  }

  /// Whether a number or word begins here, rather than goes on.
  private func isScalarStart(_ line: Span<UInt8>, at start: Int) -> Bool {
    start == 0
      || [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(line[start - 1])
  }

  /// Takes the rest of a string and its closing quotation mark.
  private mutating func takeString(_ line: Span<UInt8>) -> String {
    var content: [UInt8] = []
    while offset < byteCount, line[offset] != UInt8(ascii: "\"") {
      if line[offset] == UInt8(ascii: "\\") { offset += 1 }
      if offset < byteCount { content.append(line[offset]) }
      offset += 1
    }
    offset = Swift.min(offset + 1, byteCount)
    return String(decoding: content, as: UTF8.self)
  }
}
