// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

/// Takes what lies beyond the watermark out of the log, and keeps it as evidence.
///
/// Order: copy every tail into quarantine and make that durable; remove the segments beyond the
/// last; write the acknowledged part of the last segment anew and put it in its place. A crash
/// anywhere leaves a ledger from which the same steps lead to the same end. Nothing is truncated,
/// nothing is written to the segment with the tail, and the tail is never taken into the log.
struct Recovery<Store: JournalStore> {
  /// Where the journal lies.
  let store: Store
  /// What lay there.
  let snapshot: JournalSnapshot
  /// How far it is acknowledged.
  let watermark: Watermark

  /// Does it all.
  func run() throws(JournalWriteError<Store.Failure>) {
    try JournalWriter<Store>.tried { () throws(Store.Failure) in
      try store.change(.make(.quarantine))
      try store.sync(.ledger)
      for tail in snapshot.beyond where !tail.bytes.isEmpty { try keep(tail) }
      try store.sync(.quarantine)
      for tail in snapshot.beyond.reversed() where tail.name != watermark.segment {
        try store.change(.remove(.segment(tail.name)))
      }
      try store.sync(.events)
    }
    if snapshot.beyond.contains(where: { $0.name == watermark.segment }) {
      try replaceLastSegment()
    }
  }

  /// Removes what crashes left under temporary names, among the segments or everywhere.
  func removeLeftovers(everywhere: Bool) throws(Store.Failure) {
    for path in TemporaryName.all where everywhere || path.folder == .events {
      let names = path.folder == .events ? snapshot.strays : try store.names(in: path.folder)
      guard names?.contains(path.name) == true else { continue }
      try store.change(.remove(path))
    }
  }

  /// Copies a tail into quarantine, under a name that says where it stood and what it holds.
  private func keep(_ tail: SegmentExtent) throws(Store.Failure) {
    let source = JournalPath.segment(tail.name)
    var hasher = SHA256()
    try store.forEachChunk(tail.bytes, of: source) { chunk in hasher.update(chunk) }
    let hash = hasher.digest.hexadecimal.prefix(16)
    let name = "\(tail.name.digits)-\(tail.bytes.lowerBound)-\(hash).tail"
    let path = JournalPath(.quarantine, name)
    // The same bytes were kept by a recovery that did not come to its end.
    guard try store.byteCount(of: path) == nil else { return }
    let file = try store.createAnew(TemporaryName.quarantine)
    try store.copy(tail.bytes, of: source, to: file)
    try file.sync()
    try store.change(.publish(TemporaryName.quarantine, as: path))
  }

  /// Writes the acknowledged part of the last segment to a new file and puts it in the old one's
  /// place.
  private func replaceLastSegment() throws(JournalWriteError<Store.Failure>) {
    let path = JournalPath.segment(watermark.segment)
    let same = try JournalWriter<Store>.tried { () throws(Store.Failure) in
      let file = try store.createAnew(TemporaryName.recovery)
      try store.copy(0..<watermark.offset, of: path, to: file)
      try file.sync()
      return try sameByteCount(0..<watermark.offset, of: path, TemporaryName.recovery)
    }
    let damage: JournalDamage?
    do throws(JournalError<Store.Failure>) {
      damage = try snapshot.endDamage(store, of: TemporaryName.recovery)
    } catch {
      throw JournalWriteError(error)
    }
    if let damage { throw .damaged(damage) }
    guard same == watermark.offset else {
      throw .interference(expected: watermark.offset, found: same)
    }
    try JournalWriter<Store>.tried { () throws(Store.Failure) in
      try store.change(.replace(path, by: TemporaryName.recovery))
      try store.sync(.events)
    }
  }

  /// How many bytes from the start a copy has in common with what it was made from.
  ///
  /// The hash of the last line says nothing of the lines before it: one bad read while copying
  /// would put changed lines in the place of acknowledged ones.
  private func sameByteCount(
    _ range: Range<Int>, of path: JournalPath, _ copy: JournalPath
  ) throws(Store.Failure) -> Int {
    var count = 0
    try store.forEachChunk(range, of: path) { chunk throws(Store.Failure) in
      guard count.isMultiple(of: 1 << 20) else { return }
      let copied = try store.bytes(of: copy, at: count, count: chunk.count)
      count += zip(chunk, copied).prefix { $0 == $1 }.count
    }
    return try store.byteCount(of: copy) == range.count ? count : 0
  }
}
