// Directive ledger · CheckpointStores — SPDX-License-Identifier: Apache-2.0

public import Journals

/// The names of checkpoints in the folder of a ledger.
public enum CheckpointPath {
  /// The newest one again, under a name that does not change.
  public static let latest = JournalPath(.checkpoints, "latest")

  /// What comes after the number.
  private static let suffix = ".note"
  /// The number of digits of a number.
  private static let digitCount = 12
  /// The sizes that have a file: as many as the sequence of an event has digits for.
  public static let sizes = 0..<1_000_000_000_000

  /// The file of a checkpoint over so many leaves.
  ///
  /// - Precondition: the size has at most 12 digits, as the sequence of an event has.
  public static func note(size: Int) -> JournalPath {
    precondition(sizes ~= size, "\(size) leaves")
    let digits = String(size)
    let zeros = String(repeating: "0", count: digitCount - digits.utf8.count)
    return JournalPath(.checkpoints, zeros + digits + suffix)
  }

  /// The number of leaves that the name of a file stands for; nil for other names.
  public static func size(of name: String) -> Int? {
    guard name.hasSuffix(suffix), name.utf8.count == digitCount + suffix.utf8.count else {
      return nil
    }
    let digits = name.utf8.prefix(digitCount)
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
