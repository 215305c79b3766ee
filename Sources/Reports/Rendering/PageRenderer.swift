// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import WorkSharing

/// Draws pages as lines of text.
public struct PageRenderer: Sendable {
  /// The columns to fit into, as far as the content lets itself be broken; at least 20.
  public let width: Int
  /// Whether emphasis is drawn.
  public let showsColour: Bool

  /// Sets the width and whether emphasis is drawn.
  public init(width: Int, showsColour: Bool = false) {
    self.width = max(20, width)
    self.showsColour = showsColour
  }

  /// The text of a page, every line ended.
  public func text(of page: Page) -> String {
    SideBySide.runs(of: 256, page.blocks[...]) { run in
      var text = ""
      for block in run {
        for line in lines(of: block) {
          text += line
          text += "\n"
        }
      }
      return text
    }.joined()
  }

  /// The lines of a piece.
  private func lines(of block: Page.Block) -> [String] {
    switch block {
    case .heading(let text): return lines(of: text.strong, indent: 0, hanging: 0)
    case .paragraph(let text, let indent, let hanging):
      return lines(of: text, indent: indent, hanging: hanging)
    case .fields(let fields, let indent): return lines(of: fields, indent: indent)
    case .table(let table): return lines(of: table)
    case .verbatim(let lines): return lines
    case .space: return [""]
    }
  }

  /// The lines of a paragraph.
  private func lines(of text: RichText, indent: Int, hanging: Int) -> [String] {
    let breaker = LineBreaker(width: width - indent - hanging, firstWidth: width - indent)
    return breaker.lines(of: text).enumerated().map { number, line in
      (blanks(indent + (number > 0 ? hanging : 0)) + drawn(line)).withoutTrailingBlanks
    }
  }

  /// The lines of labels and values; the values stand in one column.
  private func lines(of fields: [Page.Field], indent: Int) -> [String] {
    let column = 2 + (fields.map(\.label.displayWidth).max() ?? 0)
    return fields.flatMap { field in
      LineBreaker(width: width - indent - column).lines(of: field.value)
        .enumerated().map { number, line in
          let label = number > 0 ? "" : drawn(RichText(field.label, .faint))
          let padding = column - (number > 0 ? 0 : field.label.displayWidth)
          return blanks(indent) + label + blanks(padding) + drawn(line)
        }
    }
  }
}

extension PageRenderer {
  /// The lines of a table with its header.
  private func lines(of table: Table) -> [String] {
    let widths = table.columnWidths(fitting: width)
    let header = table.columns.map { RichText($0.title, .faint) }
    let rows = [header] + table.rows.map { $0.map(\.text) }
    // A page of many rows is drawn on all cores, which halves the time of a board of 100,000.
    let runs = SideBySide.runs(of: 256, rows[...]) { run in
      run.flatMap { row in
        lines(of: row, columns: table.columns, widths: widths).map(\.withoutTrailingBlanks)
      }
    }
    return Array(runs.joined())
  }

  /// The lines of one row.
  private func lines(of row: [RichText], columns: [TableColumn], widths: [Int]) -> [String] {
    let cells = row.indices.map { index in
      LineBreaker(width: widths[index])
        .lines(of: row[index], atMost: columns[index].lineLimit)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { number in
      cells.indices.map { index in
        let glyphs = number < cells[index].count ? cells[index][number] : []
        let padding = blanks(widths[index] - LineBreaker.width(of: glyphs))
        return columns[index].alignment == .right
          ? padding + drawn(glyphs) : drawn(glyphs) + padding
      }
      .joined(separator: blanks(Table.gap))
    }
  }

  /// A text on one line, with its emphasis where it is drawn.
  private func drawn(_ text: RichText) -> String {
    drawn(
      text.spans.flatMap { span in
        span.text.map { LineBreaker.Glyph(character: $0, emphasis: span.emphasis) }
      })
  }

  /// The glyphs with their emphasis, where it is drawn.
  private func drawn(_ glyphs: [LineBreaker.Glyph]) -> String {
    var text = ""
    var current: String?
    for glyph in glyphs {
      let rendition = showsColour ? glyph.emphasis.graphicRendition : nil
      if rendition != current {
        if current != nil { text += "\u{1B}[0m" }
        if let rendition { text += "\u{1B}[\(rendition)m" }
        current = rendition
      }
      text.append(glyph.character)
    }
    return current == nil ? text : text + "\u{1B}[0m"
  }

  /// Some blanks.
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension RichText {
  /// The text with its plain pieces made strong.
  fileprivate var strong: RichText {
    RichText(
      joining: spans.map { RichText($0.text, $0.emphasis == .plain ? .strong : $0.emphasis) })
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var withoutTrailingBlanks: String {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[...last])
  }
}
