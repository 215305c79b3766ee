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
    /// Where the lines lie.
    var range: Range<Int>
  }

  /// The blocks in the order in which they came.
  private var blocks: [Block] = []
  /// All lines.
  private var bytes: [UInt8] = []

  /// Takes findings in their order.
  ///
  /// Those of one name about one subject must come at once, as `FindingsAudit.takeFound` gives
  /// them.
  mutating func take(_ findings: [Finding], line: (Finding) -> [UInt8]) {
    var isFirst = true
    for finding in findings {
      let start = bytes.count
      bytes += line(finding)
      if !isFirst, let last = blocks.last, last.name == finding.name,
        last.subject == finding.subject
      {
        blocks[blocks.count - 1].range = last.range.lowerBound..<bytes.count
      } else {
        blocks.append(
          Block(name: finding.name, subject: finding.subject, range: start..<bytes.count))
      }
      isFirst = false
    }
  }

  /// Takes the lines of other findings, none of one name and subject with any that is here.
  mutating func take(_ others: FindingLines) {
    let start = bytes.count
    bytes += others.bytes
    blocks += others.blocks.map { block in
      let range = block.range.lowerBound + start..<block.range.upperBound + start
      return Block(name: block.name, subject: block.subject, range: range)
    }
  }

  /// The lines in the order of the findings.
  var inOrder: some Sequence<ArraySlice<UInt8>> {
    blocks.sorted { left, right in
      left.name != right.name ? left.name < right.name : left.subject < right.subject
    }.lazy.map { bytes[$0.range] }
  }
}
