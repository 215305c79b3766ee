// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

/// Tables and pages as they are drawn.
struct RenderingTests {
  /// A table of three rows.
  private let table = Table(
    [
      TableColumn("id", "Mã"), TableColumn("name", "Tên", leastWidth: 10),
      TableColumn("count", "Số", .right),
    ],
    rows: [
      ["a", "Sở Tài chính", "1"], ["bb", "Ủy ban nhân dân xã", "23"],
      ["c", TableCell("x,\"y\"", .alarm), TableCell(RichText("1.000"), machineText: "1000")],
    ])

  /// What a page looks like without its last line end.
  private func text(_ page: Page, width: Int, colour: Bool = false) -> String {
    String(PageRenderer(width: width, showsColour: colour).text(of: page).dropLast())
  }

  @Test func `columns stand below each other and Vietnamese letters take one column`() {
    var page = Page()
    page.addTable(table)
    #expect(
      text(page, width: 80) == """
        Mã  Tên                    Số
        a   Sở Tài chính            1
        bb  Ủy ban nhân dân xã     23
        c   x,"y"               1.000
        """)
  }

  @Test func `a narrow table breaks its widest cells between words`() {
    var page = Page()
    page.addTable(table)
    #expect(
      text(page, width: 25) == """
        Mã  Tên                Số
        a   Sở Tài chính        1
        bb  Ủy ban nhân        23
            dân xã
        c   x,"y"           1.000
        """)
  }

  @Test func `a cell over its limit of lines ends in an ellipsis`() {
    var page = Page()
    page.addTable(
      Table(
        [TableColumn("t", "T", leastWidth: 5, lineLimit: 2)],
        rows: [[TableCell(String(repeating: "chữ nữa ", count: 9))]]))
    #expect(text(page, width: 20) == "T\nchữ nữa chữ nữa chữ\nnữa chữ nữa chữ…")
  }

  @Test func `CSV quotes only what must be quoted and says the machine's text`() {
    #expect(
      table.csv
        == "id,name,count\r\na,Sở Tài chính,1\r\nbb,Ủy ban nhân dân xã,23\r\n"
        + "c,\"x,\"\"y\"\"\",1000\r\n")
  }

  @Test func `paragraphs and items hang`() {
    var page = Page()
    page.addItem("một hai ba bốn năm sáu bảy")
    page.addFields([Page.Field("Hạn", "hết ngày 22/06/2026"), Page.Field("Trống", "")])
    #expect(
      text(page, width: 20) == """
        - một hai ba bốn năm
          sáu bảy
        Hạn  hết ngày
             22/06/2026
        """)
  }

  @Test func `colour is drawn only where it is wanted`() {
    var page = Page()
    page.addParagraph("a " + RichText("quá hạn", .alarm))
    #expect(text(page, width: 40) == "a quá hạn")
    #expect(text(page, width: 40, colour: true) == "a \u{1B}[31mquá hạn\u{1B}[0m")
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a<1b>[2Jb"), ("\u{202E}x", "<202e>x"), ("a\tb", "a b"),
    ("\u{9B}31m", "<9b>31m"), ("Tiếng Việt", "Tiếng Việt"), ("\r", "<d>"),
  ])
  func `no text can steer a terminal`(_ text: String, _ shown: String) {
    #expect(RichText(text).plain == shown)
  }
}
