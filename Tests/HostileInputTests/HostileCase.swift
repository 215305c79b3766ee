// Directive ledger · HostileInputTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import chidao_fuzz

/// A small nasty input, with what must become of it.
struct HostileCase: CustomTestStringConvertible {
  /// What must become of an input.
  enum Verdict: Hashable {
    /// It is accepted.
    case valid
    /// It is refused; the reason has this word in it, where one is given.
    case refused(String?)
    /// It is accepted or refused, but nothing is violated.
    case either
  }

  /// Why a line is no case.
  struct Misread: Error, Hashable {
    /// The line.
    let place: String
  }

  /// Where it stands: `json.txt:12`.
  let place: String
  /// What must become of it.
  let verdict: Verdict
  /// The input, as it is written down.
  private let notation: ArraySlice<UInt8>

  /// The place, which is enough to find it.
  var testDescription: String { place }

  /// The cases of a target, from `Cases/TARGET.txt`.
  ///
  /// A line is `y`, `n`, `n:WORD` or `i`, a blank, and the input; `#` begins a comment. In it
  /// `\\`, `\n`, `\r`, `\t` and `\xHH` stand for one byte, and `\*N{…}` for N times what is between
  /// the braces, which holds no right brace but as `\x7d`, and no repetition.
  static func all(of target: FuzzTarget) throws -> [HostileCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let name = "\(target.rawValue).txt"
    let text = try Data(contentsOf: folder.appendingPathComponent("Cases/\(name)"))
    return try text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        return try HostileCase(line: Array(line), place: "\(name):\(number + 1)")
      }
  }

  /// Reads a line.
  init(line: [UInt8], place: String) throws(Misread) {
    guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { throw Misread(place: place) }
    let word = String(decoding: line[..<blank], as: UTF8.self)
    self.place = place
    notation = line[(blank + 1)...]
    switch word {
    case "y": verdict = .valid
    case "i": verdict = .either
    case "n": verdict = .refused(nil)
    default:
      guard word.hasPrefix("n:") else { throw Misread(place: place) }
      verdict = .refused(String(word.dropFirst(2)))
    }
  }

  /// The input.
  func bytes() throws(Misread) -> [UInt8] {
    guard let bytes = Self.bytes(of: notation) else { throw Misread(place: place) }
    return bytes
  }

  /// The bytes that the notation stands for; nil for what it does not know.
  private static func bytes(of notation: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = notation
    var bytes: [UInt8] = []
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      bytes += rest[..<escape]
      rest = rest[(escape + 1)...]
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "x"):
        guard rest.count >= 2,
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "*"):
        guard let open = rest.firstIndex(of: UInt8(ascii: "{")),
          let close = rest[open...].firstIndex(of: UInt8(ascii: "}")),
          let count = Int(String(decoding: rest[..<open], as: UTF8.self)),
          let piece = Self.bytes(of: rest[(open + 1)..<close])
        else { return nil }
        for _ in 0..<count where piece.count > 1 { bytes += piece }
        if piece.count == 1 { bytes += [UInt8](repeating: piece[0], count: count) }
        rest = rest[(close + 1)...]
      default: return nil
      }
    }
    return bytes + rest
  }
}
