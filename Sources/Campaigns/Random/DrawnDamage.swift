// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// Damage that chance does to a log at rest: it must be found at its place, or do no harm.
///
/// The campaign `damage` does every such thing to one log; this is one of them to each of many.
struct DrawnDamage {
  /// What is done.
  enum Kind: String, CaseIterable {
    /// One changed bit.
    case rot = "one bit flipped at rest"
    /// A sector of zeros.
    case zeros = "one sector zeroed at rest"
    /// A sector that belongs elsewhere.
    case foreign = "one sector replaced by another one of the log"
  }

  /// What came of it.
  enum Verdict {
    /// The scan found it, at its place.
    case found
    /// Every line is there and as it was.
    case harmless
    /// The newest slot looks as if a crash had torn it; its lines are shown as a tail.
    case torn
    /// Neither.
    case silent(String)
  }

  /// What came of it.
  let verdict: Verdict

  /// Does damage to a log that holds these lines, looks at it, and mends it again.
  init(_ kind: Kind, _ store: MemoryStore, _ lines: [[UInt8]], _ chance: inout Chance) {
    let harm =
      switch kind {
      case .rot: SimulatedHarm.rot(store, &chance)
      case .zeros: SimulatedHarm.zeros(store, &chance)
      case .foreign: SimulatedHarm.foreign(store, &chance)
      }
    guard let harm, let before = store.contents(harm.path) else {
      verdict = .harmless
      return
    }
    harm.apply(to: store)
    defer { store.tamper(harm.path) { $0 = before } }
    do throws(JournalError<MemoryFault>) {
      let scan = try JournalScan(store)
      if let damage = scan.damage {
        verdict =
          Self.isNear(damage, harm, before)
          ? .found : .silent("\(harm.text) was taken for \(damage)")
      } else if Self.lines(store) == lines {
        verdict = .harmless
      } else if harm.looksTorn, let left = Self.lines(store), lines.starts(with: left),
        case .completeEvents(lines.count - left.count)? = scan.tails.first?.kind
      {
        verdict = .torn
      } else {
        verdict = .silent("\(harm.text) was not found")
      }
    } catch {
      verdict = .silent("\(harm.text): \(error)")
    }
  }

  /// Whether the damage that was found is the one that was done.
  private static func isNear(
    _ damage: JournalDamage, _ harm: SimulatedHarm, _ before: [UInt8]
  ) -> Bool {
    guard harm.path.folder == .events, let segment = SegmentName(text: harm.path.name) else {
      // The commit file has no lines of its own: its damage is that of the line it names.
      return true
    }
    let changed = harm.bytes.indices.filter { before[harm.offset + $0] != harm.bytes[$0] }
    guard let first = changed.first.map({ harm.offset + $0 }) else { return true }
    let newline = UInt8(ascii: "\n")
    let sequence = segment.first + before[..<first].count { $0 == newline }
    // A changed newline, or a changed predecessor, belongs to two lines.
    return abs(damage.sequence - sequence) <= 1
  }

  /// All lines, as a reader without faults gets them.
  static func lines(_ store: MemoryStore) -> [[UInt8]]? {
    var lines: [[UInt8]] = []
    do throws(JournalError<MemoryFault>) {
      try JournalReader(store).forEachLine { _, bytes in
        lines.append(bytes.withUnsafeBytes { [UInt8]($0) })
        return true
      }
    } catch {
      return nil
    }
    return lines
  }
}
