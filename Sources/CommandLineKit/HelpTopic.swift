// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A page of help that belongs to no command, shown by `help NAME`.
public struct HelpTopic: Sendable {
  /// The name, in lower case with hyphens.
  public let name: String
  /// What the page tells, in one sentence.
  public let summary: LocalizedText
  /// The page, made when it is first asked for.
  private let page: Deferred<LocalizedText>

  /// The page; a line that begins with a space keeps its shape.
  public var body: LocalizedText { page.value }

  /// Describes a page.
  public init(
    name: String, summary: LocalizedText,
    body: @autoclosure @escaping @Sendable () -> LocalizedText
  ) {
    self.name = name
    self.summary = summary
    page = Deferred(body)
  }
}

extension HelpTopic: Equatable {
  /// Whether two pages have the same name and tell the same.
  public static func == (left: HelpTopic, right: HelpTopic) -> Bool {
    left.name == right.name && left.summary == right.summary && left.body == right.body
  }
}
