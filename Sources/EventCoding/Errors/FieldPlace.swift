// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// A place in a line: by name for people, by number for tools.
public struct FieldPlace: Hashable, Sendable {
  /// The attribute, or the way to a field such as `data.deadline.due` or `data.members.3`.
  ///
  /// Empty for the line as a whole.
  public let path: String
  /// The bytes of the line before the value; absent when no line has been written yet.
  public let offset: Int?

  /// Names a place.
  public init(path: String, offset: Int?) {
    self.path = path
    self.offset = offset
  }
}

extension FieldPlace {
  /// The place of a field, with the offset of its value, or of the nearest value around it when the
  /// field is missing.
  init(path: String, in line: Span<UInt8>) {
    var walk = LineWalk(line.count)
    var nearest = (length: -1, offset: 0)
    while walk.advance(line) {
      let found = walk.path
      guard found.utf8.count > nearest.length, Self.path(found, leadsTo: path) else { continue }
      nearest = (found.utf8.count, walk.valueOffset)
    }
    self.init(path: path, offset: nearest.offset)
  }

  /// The place of a byte, with the path of the innermost value that has begun before it.
  init(offset: Int, in line: Span<UInt8>) {
    var walk = LineWalk(line.count)
    var path = ""
    while walk.advance(line), walk.valueOffset <= offset { path = walk.path }
    self.init(path: path, offset: offset)
  }

  /// Whether one path is another or begins it.
  private static func path(_ outer: String, leadsTo inner: String) -> Bool {
    outer.isEmpty || outer == inner || inner.utf8.starts(with: (outer + ".").utf8)
  }
}
