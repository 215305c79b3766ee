// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

extension TileName {
  /// The path below the root of a published log, such as `tile/0/x001/234.p/17`.
  ///
  /// The index is written in groups of three digits, all but the last behind an `x`, so that no
  /// file stands where a folder must be.
  public var path: String {
    let row =
      switch content {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    var groups = [Self.digits(index % 1_000)]
    var rest = index / 1_000
    while rest > 0 {
      groups.insert("x" + Self.digits(rest % 1_000), at: 0)
      rest /= 1_000
    }
    return "tile/\(row)/\(groups.joined(separator: "/"))" + (isFull ? "" : ".p/\(width)")
  }

  /// The most bytes of a path.
  private static let pathLimit = 64

  /// Takes a path that `path` would give, or answers nil.
  public init?(path: String) {
    guard path.utf8.count <= Self.pathLimit else { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
    let row = parts.removeFirst()
    var content = Content.entries
    if row != "entries" {
      guard let level = Int(row) else { return nil }
      content = .hashes(level: level)
    }
    var width = Self.fullWidth
    if let stem = parts.dropLast().last, stem.hasSuffix(".p"), let last = parts.popLast() {
      guard let stated = Int(last), stated < Self.fullWidth else { return nil }
      width = stated
      parts[parts.endIndex - 1] = stem.dropLast(2)
    }
    var index = 0
    for group in parts {
      let digits = group.utf8.suffix(3)
      guard let value = Int(String(decoding: digits, as: UTF8.self)), value >= 0,
        index < Self.indexLimit
      else { return nil }
      index = index * 1_000 + value
    }
    self.init(content, index: index, width: width)
    // Signs, other digits, missing or superfluous zeros and marks: whatever is not the one way to
    // write the name differs here.
    guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
  }

  /// A number below 1,000 in three digits.
  private static func digits(_ number: Int) -> String {
    let plain = String(number)
    return String(repeating: "0", count: 3 - plain.utf8.count) + plain
  }
}
