// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

extension String {
  /// Whether another text occurs in this one, byte for byte.
  ///
  /// The standard library's own way brings regular expressions with it, which each start of a
  /// program would pay for.
  ///
  /// - Complexity: linear in the text, as words are.
  public func holds(_ part: some StringProtocol) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }
}
