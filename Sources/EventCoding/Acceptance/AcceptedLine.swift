// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a line says that others are held against, where the line was accepted at a glance.
public struct AcceptedLine: Hashable, Sendable {
  /// The number of its type among those of the acceptance.
  let kind: Int
  /// The type of the event.
  public let type: EventType
  /// The bytes in which the name of the event stands.
  public let name: Range<Int>
  /// The position that the line states.
  public let sequence: Int
  /// When it was recorded.
  public let recordedTime: Instant
  /// The 44 bytes in which the leaf hash of the line before is to stand, and which nobody has
  /// looked at.
  public let predecessor: Range<Int>
  /// When the event takes effect.
  let time: Instant
  /// The bytes between the quotation marks of the subject; none of them is escaped.
  public let subject: Range<Int>
  /// The bytes in which it says who recorded it.
  let actor: Range<Int>
  /// The bytes in which it says for whom, if it does.
  let onBehalfOf: Range<Int>?
  /// The bytes of the data, with their brackets.
  let data: Range<Int>
}
