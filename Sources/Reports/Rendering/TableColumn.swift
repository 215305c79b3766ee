// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// At which side the cells stand.
  public enum Alignment: Hashable, Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  /// The name in CSV, the same in every language.
  public let key: String
  /// The heading shown to people.
  public let title: String
  /// At which side the cells stand.
  public let alignment: Alignment
  /// The fewest columns it may be squeezed to; nil when its cells are never broken.
  public let leastWidth: Int?
  /// The most lines of a cell that are shown to people; the rest becomes an ellipsis.
  public let lineLimit: Int

  /// Makes a column; give a `leastWidth` to those whose cells may be broken into lines.
  public init(
    _ key: String, _ title: String, _ alignment: Alignment = .left, leastWidth: Int? = nil,
    lineLimit: Int = .max
  ) {
    self.key = key
    self.title = title
    self.alignment = alignment
    self.leastWidth = leastWidth
    self.lineLimit = lineLimit
  }
}
