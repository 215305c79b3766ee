// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability

/// Findings as lines, put in order without keeping the findings.
///
/// A large ledger turns up half a million of them; as lines they take a third of the memory, and
/// what is sorted is only one entry for each name and subject.
struct FindingLines {
  /// The lines of one name about one subject, in order.
  private struct Block {
    /// The name.
    let name: FindingName
    /// The subject.
    let subject: FindingSubject
    /// Which part of the bytes they lie in.
    var part: Int
    /// Where they lie in it.
    var range: Range<Int>
  }

  /// The blocks in the order in which they came.
  private var blocks: [Block] = []
  /// The lines that others gave.
  private var parts: [[UInt8]] = []
  /// The lines since.
  private var bytes: [UInt8] = []

  /// Takes findings in their order.
  ///
  /// Those of one name about one subject must come at once, as `FindingsAudit.takeFound` gives
  /// them.
  mutating func take(_ findings: [Finding], append: (Finding, inout [UInt8]) -> Void) {
    var isFirst = true
    for finding in findings {
      let start = bytes.count
      append(finding, &bytes)
      if !isFirst, let last = blocks.last, last.name == finding.name,
        last.subject == finding.subject
      {
        blocks[blocks.count - 1].range = last.range.lowerBound..<bytes.count
      } else {
        blocks.append(
          Block(
            name: finding.name, subject: finding.subject, part: parts.count,
            range: start..<bytes.count))
      }
      isFirst = false
    }
  }

  /// Takes the lines of other findings, none of one name and subject with any that is here.
  ///
  /// Their bytes stay apart: one array of all would be twice as large while it grows.
  mutating func take(_ others: FindingLines) {
    endPart()
    let start = parts.count
    parts += others.parts
    // A copy has no room to grow.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(others.bytes.count)
    bytes += others.bytes
    parts.append(bytes)
    blocks += others.blocks.map { block in
      var block = block
      block.part += start
      return block
    }
  }

  /// Begins a new part, where the last one holds something.
  private mutating func endPart() {
    guard !bytes.isEmpty else { return }
    parts.append(bytes)
    bytes = []
  }

  /// The lines in the order of the findings.
  var inOrder: some Sequence<ArraySlice<UInt8>> {
    blocks.sorted { left, right in
      left.name != right.name ? left.name < right.name : left.subject < right.subject
    }.lazy.map { block in
      (block.part < parts.count ? parts[block.part] : bytes)[block.range]
    }
  }
}
