// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// Acceptances laid flat, so that they are followed without a call or a count of owners per field.
///
/// The steps of the members of an object stand one after the other in the order of their keys, and
/// so do those of words; a step that has such parts knows the first of them.
struct AcceptancePlan: Sendable {
  /// What a step passes over.
  enum Kind {
    /// Nothing: it does not tell.
    case never
    /// Its literal.
    case literal
    /// The literal of one of its parts.
    case words
    /// An identifier.
    case identifier
    /// The name of an event.
    case eventID
    /// A text.
    case text
    /// A text that one of the checks looks at.
    case written
    /// A day.
    case day
    /// An instant.
    case instant
    /// A whole number.
    case integer
    /// A list of what its one part passes over.
    case list
    /// An object with its parts as members.
    case object
  }

  /// A value, with the key of the member that it is the value of.
  struct Step {
    /// What it passes over.
    var kind: Kind
    /// Whether it is a member that may not be left out.
    var isRequired = false
    /// The key of the member, or the literal that is the whole value.
    var literal = Literal.none
    /// The number of its first part, or of its check.
    var first: Int32 = 0
    /// The number of its parts.
    var count: Int32 = 0
    /// The least number, or the least number of bytes.
    var least: Int64 = 0
    /// The greatest number, or the greatest number of bytes.
    var greatest: Int64 = 0
  }

  /// The steps.
  private(set) var steps: [Step] = []
  /// The literals.
  private(set) var literals = LiteralPool()
  /// What looks at texts.
  private(set) var checks: [@Sendable (String) -> Bool] = []
  /// The origin of the ledger, in quotation marks.
  private let origin: [UInt8]
  /// How every instant ends, with its quotation mark.
  let offset: Literal
  /// The offset of the ledger from UTC in minutes.
  let offsetMinutes: Int
  /// What a text is.
  let text = ByteMachine.text
  /// What an identifier is.
  let identifier = ByteMachine.identifier
  /// What the name of an event is.
  let eventID = ByteMachine.eventID

  /// A plan without steps for the lines of a ledger.
  init(_ coder: EventCoder) {
    origin = Array("\"\(coder.origin.rawValue)\"".utf8)
    offset = literals.add("\(coder.offset)\"")
    offsetMinutes = coder.offset.minutes
  }

  /// Keeps a literal.
  mutating func add(literal: String) -> Literal { literals.add(literal) }

  /// Lays an acceptance flat, and answers the step that passes over it.
  mutating func add(_ acceptance: Acceptance) -> Step {
    switch acceptance {
    case .never: Step(kind: .never)
    case .literal(let bytes): Step(kind: .literal, literal: literals.add(bytes))
    case .origin: Step(kind: .literal, literal: literals.add(origin))
    case .words(let words):
      add(.words, words.map { Step(kind: .literal, literal: literals.add("\"\($0)\"")) })
    case .identifier: Step(kind: .identifier, least: 1, greatest: 96)
    case .eventID: Step(kind: .eventID, least: 1, greatest: 64)
    case .text(let limit): Step(kind: .text, least: 1, greatest: Int64(limit))
    case .written(let check): add(check)
    case .day: Step(kind: .day)
    case .instant: Step(kind: .instant)
    case .integer(let range):
      Step(kind: .integer, least: range.lowerBound, greatest: range.upperBound)
    case .list(let element, let mayBeEmpty): list(of: element, least: mayBeEmpty ? 0 : 1)
    case .object(let members): object(members)
    }
  }

  /// Adds the parts of a step.
  private mutating func add(_ kind: Kind, _ parts: [Step]) -> Step {
    let first = steps.count
    steps += parts
    return Step(kind: kind, first: Int32(first), count: Int32(parts.count))
  }

  /// Adds a check of a text.
  private mutating func add(_ check: @escaping @Sendable (String) -> Bool) -> Step {
    checks.append(check)
    return Step(
      kind: .written, first: Int32(checks.count - 1), least: 1,
      greatest: Int64(FieldLimits.lineByteCount))
  }

  /// Lays a list flat.
  private mutating func list(of element: Acceptance, least: Int64) -> Step {
    let element = add(element)
    var step = add(.list, [element])
    step.least = least
    step.greatest = Int64(FieldLimits.entryCount)
    return step
  }

  /// Lays an object flat; its members stand behind whatever they consist of.
  private mutating func object(_ members: [Acceptance.Member]) -> Step {
    let ordered = members.sorted { $0.opening.lexicographicallyPrecedes($1.opening) }
    var parts: [Step] = []
    for member in ordered {
      // The literal of a step is its key, so that a literal value is the one of its words.
      var step = add(member.value)
      if step.kind == .literal { step = add(.words, [step]) }
      step.literal = literals.add(member.opening)
      step.isRequired = member.isRequired
      parts.append(step)
    }
    return add(.object, parts)
  }
}
