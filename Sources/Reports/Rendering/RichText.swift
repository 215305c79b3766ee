// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// Text in which some pieces stand out.
///
/// Invariant: holds no control character but the line feed; whatever else comes in is shown by
/// its number, so that no stored byte can steer a reader's terminal.
public struct RichText: Hashable, Sendable {
  /// A piece in one emphasis.
  public struct Span: Hashable, Sendable {
    /// The text.
    public let text: String
    /// How it stands out.
    public let emphasis: Emphasis
  }

  /// The pieces in order, none of them empty.
  public private(set) var spans: [Span]

  /// A text in one emphasis.
  public init(_ text: String, _ emphasis: Emphasis = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text.shownSafely, emphasis: emphasis)]
  }

  /// Texts one after the other, with a separator between them.
  public init(joining texts: [RichText], separator: String = "") {
    spans = []
    for (index, text) in texts.enumerated() {
      if index > 0 { append(RichText(separator)) }
      append(text)
    }
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { spans.isEmpty }

  /// The text without its emphasis.
  public var plain: String { spans.map(\.text).joined() }

  /// The number of columns of its longest line.
  public var width: Int {
    var columns = 0
    for span in spans {
      guard let width = span.text.plainWidth else { return longestLine }
      columns += width
    }
    return columns
  }

  /// The number of columns of its longest line, by its characters.
  private var longestLine: Int {
    plain.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).displayWidth }.max() ?? 0
  }

  /// Adds another text at the end.
  public mutating func append(_ other: RichText) { spans += other.spans }

  /// One text after another.
  public static func + (left: RichText, right: RichText) -> RichText {
    var both = left
    both.append(right)
    return both
  }

  /// Adds another text at the end.
  public static func += (left: inout RichText, right: RichText) { left.append(right) }
}

extension RichText: ExpressibleByStringInterpolation {
  /// Plain text written in the source.
  public init(stringLiteral value: String) { self.init(value) }
}
