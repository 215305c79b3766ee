// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// Following a plan over a line: each moves the position behind what it passes over and answers
/// true, or answers false and may leave the position anywhere.
extension AcceptancePlan {
  /// Passes over the value of a step.
  @inline(__always)
  func pass(
    _ step: Step, _ line: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Bool {
    switch step.kind {
    case .never: false
    case .literal: literals.pass(step.literal, line, &position)
    case .words: passWord(step, line, &position)
    case .identifier: identifier.pass(step.least...step.greatest, line, &position)
    case .eventID: eventID.pass(step.least...step.greatest, line, &position)
    case .text: text.pass(step.least...step.greatest, line, &position)
    case .written: passWritten(step, line, &position)
    case .day: passDay(line, &position, &days)
    case .instant: instant(.seconds, line, &position, &days) != nil
    case .integer: line.passInteger(step.least...step.greatest, &position)
    case .list: passList(step, line, &position, &days)
    case .object: passObject(step, line, &position, &days)
    }
  }

  /// Passes over one of some words.
  @inline(__always)
  private func passWord(_ step: Step, _ line: Span<UInt8>, _ position: inout Int) -> Bool {
    let steps = steps.span
    for index in Int(step.first)..<Int(step.first + step.count)
    where literals.pass(steps[index].literal, line, &position) { return true }
    return false
  }

  /// Passes over an object, whose fields stand in the order of their keys.
  func passObject(
    _ step: Step, _ line: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Bool {
    guard line.pass(UInt8(ascii: "{"), &position) else { return false }
    let steps = steps.span
    var isFirst = true
    for index in Int(step.first)..<Int(step.first + step.count) {
      let member = steps[index]
      var next = position
      let isHere =
        (isFirst || line.pass(UInt8(ascii: ","), &next))
        && literals.pass(member.literal, line, &next)
      if isHere {
        guard pass(member, line, &next, &days) else { return false }
        (position, isFirst) = (next, false)
      } else if member.isRequired {
        return false
      }
    }
    return line.pass(UInt8(ascii: "}"), &position)
  }

  /// Passes over a list.
  @inline(never)
  private func passList(
    _ step: Step, _ line: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Bool {
    guard line.pass(UInt8(ascii: "["), &position) else { return false }
    if line.pass(UInt8(ascii: "]"), &position) { return step.least == 0 }
    let element = steps[Int(step.first)]
    for _ in 0..<step.greatest {
      guard pass(element, line, &position, &days) else { return false }
      if !line.pass(UInt8(ascii: ","), &position) { return line.pass(UInt8(ascii: "]"), &position) }
    }
    return false
  }

  /// Passes over a text that is the written form of a value.
  @inline(never)
  private func passWritten(_ step: Step, _ line: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position + 1
    guard text.pass(step.least...step.greatest, line, &position) else { return false }
    // No written form has a mark that is escaped, so that an escape makes it none.
    return checks[Int(step.first)](
      line.extracting(start..<position - 1).withUnsafeBufferPointer {
        String(decoding: $0, as: UTF8.self)
      })
  }
}
