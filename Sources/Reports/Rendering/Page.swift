// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// An answer laid out for people: headings, sentences, labelled values and tables, one after the
/// other.
public struct Page: Hashable, Sendable {
  /// A piece of a page.
  public enum Block: Hashable, Sendable {
    /// A title.
    case heading(RichText)
    /// A paragraph; `hanging` is the further indent of its second line and those that follow.
    case paragraph(RichText, indent: Int, hanging: Int)
    /// Labels with their values.
    case fields([Field], indent: Int)
    /// A table.
    case table(Table)
    /// Lines to be taken as they are, neither broken nor indented.
    case verbatim([String])
    /// An empty line.
    case space
  }

  /// A label with its value.
  public struct Field: Hashable, Sendable {
    /// The label.
    public let label: String
    /// The value.
    public let value: RichText

    /// Makes the value from its parts.
    public init(_ label: String, _ value: RichText) {
      self.label = label
      self.value = value
    }
  }

  /// The pieces in order.
  public private(set) var blocks: [Block]

  /// An empty page.
  public init() { blocks = [] }

  /// Adds a title.
  public mutating func addHeading(_ text: RichText) { blocks.append(.heading(text)) }

  /// Adds a paragraph.
  public mutating func addParagraph(_ text: RichText, indent: Int = 0, hanging: Int = 0) {
    blocks.append(.paragraph(text, indent: indent, hanging: hanging))
  }

  /// Adds an entry of a list.
  public mutating func addItem(_ text: RichText, indent: Int = 0) {
    addParagraph("- " + text, indent: indent, hanging: 2)
  }

  /// Adds labels with their values, leaving out those without a value.
  public mutating func addFields(_ fields: [Field], indent: Int = 0) {
    let stated = fields.filter { !$0.value.isEmpty }
    if !stated.isEmpty { blocks.append(.fields(stated, indent: indent)) }
  }

  /// Adds a table, unless it has no rows.
  public mutating func addTable(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  /// Adds lines to be taken as they are.
  public mutating func addVerbatim(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    blocks.append(.verbatim(lines.last == "" ? lines.dropLast() : lines))
  }

  /// Adds an empty line, unless there is one already or the page is empty.
  public mutating func addSpace() {
    if let last = blocks.last, last != .space { blocks.append(.space) }
  }

  /// Adds another page at the end.
  public mutating func append(_ other: Page) { blocks += other.blocks }
}
