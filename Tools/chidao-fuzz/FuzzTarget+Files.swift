// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import Auditing
import Inquiries
import Journals

extension FuzzTarget {
  /// The name of a segment is written again.
  static func segment(_ text: String) -> FuzzOutcome {
    FuzzOutcome(SegmentName(text: text)) { name in
      isSame(name.text, text) ? nil : "the segment “\(text)” is written “\(name.text)”"
    }
  }

  /// A slot is written again byte for byte.
  static func slot(_ bytes: [UInt8]) -> FuzzOutcome {
    FuzzOutcome(CommitSlot(bytes: bytes)) { slot in
      slot.bytes == bytes ? nil : "a slot is written otherwise"
    }
  }

  /// The newest slot of a commit file stands there byte for byte and is the newer one.
  ///
  /// A file of any size is looked at; it is accepted where it has a slot.
  static func commit(_ bytes: [UInt8]) -> FuzzOutcome {
    let file = CommitFile(bytes: bytes)
    return FuzzOutcome(file.newest) { newest in
      let start = newest.index * CommitSlot.byteCount
      guard bytes[start...].starts(with: newest.bytes),
        file.differingByteCount(from: newest) == 0
      else { return "the newest slot does not stand in the file" }
      if let older = file.older, older.generation >= newest.generation {
        return "the older slot is not older"
      }
      return file.isWhole == (file.older != nil && bytes.count == CommitFile.byteCount)
        ? nil : "a commit file is whole and not whole"
    }
  }

  /// Every receipt that is accepted lies within its own tree, and nothing kept is lost.
  static func receipts(_ bytes: [UInt8]) -> FuzzOutcome {
    let run = FuzzWorld.run(FuzzWorld.context([], input: bytes))
    let read = { () throws(CommandFailure) in
      var evidence = KeptEvidence()
      try evidence.add(file: "-", run)
      return evidence
    }
    return FuzzOutcome(read) { evidence in
      let lineCount = bytes.split(separator: UInt8(ascii: "\n")).count
      let heldCount = evidence.receipts.count + evidence.heads.count
      let isWhole = evidence.notes.isEmpty ? heldCount == lineCount : heldCount == 0
      guard isWhole, evidence.notes.count <= 1 else {
        return "\(heldCount) of \(lineCount) lines, \(evidence.notes.count) notes"
      }
      return evidence.receipts.allSatisfy { $0.sequence >= 0 && $0.sequence < $0.size }
        ? nil : "a receipt lies outside its tree"
    }
  }
}
