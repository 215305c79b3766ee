// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

/// What a program left when it ended by itself.
public struct ToolAnswer: Hashable, Sendable {
  /// The exit status, 0…255.
  public let status: Int
  /// What it wrote to its standard output.
  public let output: [UInt8]
  /// What it wrote to its standard error.
  public let messages: [UInt8]

  /// Makes the value from its parts.
  public init(status: Int, output: [UInt8], messages: [UInt8]) {
    self.status = status
    self.output = output
    self.messages = messages
  }

  /// The most bytes of its messages that are quoted.
  private static let quoteLimit = 300

  /// Its messages in one line, cut where they are long; what is no printable ASCII is `?`.
  public var quotation: String {
    let printable = messages.prefix(4 * Self.quoteLimit).map { byte in
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): UInt8(ascii: " ")
      case 0x20...0x7E: byte
      default: UInt8(ascii: "?")
      }
    }
    let words = printable.split(separator: UInt8(ascii: " "))
    let line = [UInt8](words.joined(separator: [UInt8(ascii: " ")]))
    return String(decoding: line.prefix(Self.quoteLimit), as: UTF8.self)
  }
}
