// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Testing

/// Texts without case, accents and tone marks.
@Suite struct TextFoldingTests {
  /// The Vietnamese letters that carry marks, by the letter they are built on; composed.
  static let letters: [(String, String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
  ]

  /// The tone marks and vowel marks as scalars that follow a letter.
  static let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}",
  ]

  @Test func `every composed Vietnamese letter folds to its base, in both cases`() {
    for (base, marked) in Self.letters {
      for letter in marked {
        #expect(TextFolding.fold(String(letter)) == base, "\(letter)")
        #expect(TextFolding.fold(letter.uppercased()) == base, "\(letter) in capitals")
      }
    }
    #expect(Self.letters.reduce(0) { $0 + $1.1.count } == 67)
  }

  @Test func `every letter with one or two marks after it folds to its base`() {
    for base in "aeiouy" {
      for first in Self.marks {
        #expect(TextFolding.fold("\(base)\(first)") == String(base))
        for second in Self.marks {
          #expect(TextFolding.fold("\(base)\(first)\(second)") == String(base))
        }
      }
    }
  }

  /// A text and what it folds to.
  struct Row: Sendable {
    /// The text.
    let text: String
    /// What it folds to.
    let folded: String
  }

  @Test(arguments: [
    Row(text: "", folded: ""),
    Row(text: "   ", folded: ""),
    Row(text: "Sở Nông nghiệp và Môi trường", folded: "so nong nghiep va moi truong"),
    Row(text: "  ĐƯỜNG\t\n ĐI  ", folded: "duong di"),
    Row(text: "Quý III/2025 – 15/23", folded: "quy iii/2025 – 15/23"),
    Row(text: "Æsir ß Straße", folded: "æsir ß straße"),
    Row(text: "Łódź", folded: "lodz"),
    Row(text: "Ελλάδα 中文", folded: "ελλάδα 中文"),
    Row(text: "\u{301}a", folded: "a"),
    Row(text: "\u{A0}Sở\u{2003}\u{301} \u{3000}Y tế\u{A0}", folded: "so y te"),
  ])
  func `a text folds to plain letters, digits and single spaces`(row: Row) {
    #expect(TextFolding.fold(row.text) == row.folded)
    #expect(TextFolding.fold(row.folded) == row.folded)
  }

  @Test func `a folding that remembers gives what a fresh one gives`() {
    var folding = TextFolding()
    for _ in 0..<2 { #expect(folding.fold("Thụy Hùng") == "thuy hung") }
  }

  @Test(
    arguments: [
      ("", "", true), ("a", "", true), ("", "a", false), ("abc", "abc", true),
      ("abc", "bc", true), ("abc", "ab", true), ("abc", "abcd", false), ("aab", "ab", true),
      ("abc", "ca", false), ("so ke hoach", "ke ho", true), ("so ke hoach", "kehoach", false),
    ])
  func `a text holds what occurs in it`(text: String, part: String, isHeld: Bool) {
    #expect(text.holds(part) == isHeld)
    #expect(text.holds(part[...]) == isHeld)
  }
}
