// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// A file of a ledger: a fixed folder and a plain name.
public struct JournalPath: Hashable, Sendable {
  /// The folder.
  public let folder: JournalFolder
  /// The name within the folder.
  public let name: String

  /// Names a file.
  ///
  /// - Precondition: the name is one component, and not a way out of the folder.
  public init(_ folder: JournalFolder, _ name: String) {
    precondition(
      !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/"))
        && !name.utf8.contains(0),
      "“\(name)” is not a plain file name")
    self.folder = folder
    self.name = name
  }

  /// The watermark: two slots.
  public static let commit = JournalPath(.ledger, "commit")
  /// The lock, created when the ledger is first written to and never renamed.
  public static let lock = JournalPath(.ledger, "lock")

  /// A segment of the log.
  public static func segment(_ name: SegmentName) -> JournalPath {
    JournalPath(.events, name.text)
  }

  /// The path below the ledger, for messages.
  public var text: String {
    folder == .ledger ? name : "\(folder.rawValue)/\(name)"
  }
}
