// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the pages of help.
@Suite struct HelpPageTests {
  /// The page of a command of the sample without styles.
  private func page(
    _ path: [String], _ language: LanguageChoice = .english, width: Int = 80
  ) -> String {
    HelpPage(
      SampleCommand.root, path: path, language: language, width: width, style: Style(isOn: false)
    ).text()
  }

  /// A whole page.
  @Test func `the page of a command shows its usage, operands, options and examples`() {
    #expect(
      page(["record", "report"]) == """
        Report a status.

        Usage: demo record report --party ID [options] ID STATUS

        It's for agencies.

        Operands:
          ID      The directive.
          STATUS  The status. [underway|done]

        Options:
          -p, --party ID       Who. (required)
          -d, --document FILE  A document. (may be repeated)
          -q, --quiet          Say less.
          -w, --wait           Wait.
          -h, --help           Show this help.

        Common options:
              --lang LANG   The language. [vi|en]
              --ledger DIR  The ledger.
              --limit N     The limit.

        Examples:
          $ demo record report d/1 done --party so
              Says it is done.

        """)
  }

  /// The page of the executable, in Vietnamese.
  @Test func `the page of the executable lists its commands and topics`() {
    #expect(
      page([], .vietnamese) == """
        vi:Keeps a ledger.

        Cách dùng: demo LỆNH …

        Lệnh:
          record                 vi:Record an event.
          board                  vi:Show the board.
          append                 vi:Append a file.
          help LỆNH              Xem hướng dẫn của một lệnh.
          completions TRÌNH-BAO  In kịch bản gợi ý lệnh cho bash, zsh hoặc fish.

        Tùy chọn:
              --lang LANG   vi:The language. [vi|en]
              --ledger DIR  vi:The ledger.
              --limit N     vi:The limit.
          -h, --help        Xem hướng dẫn này.
              --version     Xem phiên bản.

        Xem thêm:
          help exit-statuses  Mã thoát của các lệnh.

        """)
  }

  /// Narrow terminals.
  @Test(arguments: [0, 40, 50, 60, 80, 120])
  func `no line is wider than the terminal, down to forty columns`(width: Int) {
    for path in [[], ["record"], ["record", "report"], ["board"]] {
      for language in LanguageChoice.allCases {
        for line in page(path, language, width: width).split(separator: "\n")
        where !line.contains("$ demo") && !line.contains("demo record report") {
          #expect(TextLayout.width(of: String(line)) <= max(40, width), "\(line)")
        }
      }
    }
  }

  /// Styles change no letter.
  @Test func `headings are bold only when styles are on`() {
    let styled = HelpPage(
      SampleCommand.root, path: [], language: .english, width: 80, style: Style(isOn: true)
    ).text()
    #expect(styled.contains("\u{1B}[1mUsage:\u{1B}[22m demo COMMAND"))
    let plain = styled.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[22m", with: "")
    #expect(plain == page([]))
  }

  /// A topic keeps its table.
  @Test func `the page of a topic keeps lines that begin with a blank`() {
    let text = HelpPage.text(of: CommandStatus.topic, language: .english, width: 80)
    #expect(text.hasPrefix("The statuses with which commands end.\n\n   0  Done;"))
    #expect(text.contains("\n  25  TAMPERED"))
  }
}
