// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Passes over the one canonical way to write a value, where it can tell at a glance.
///
/// It moves the position behind the value and answers true, or answers false: then the value is
/// wrong or merely rare, and the form itself has to be asked. What is accepted must be what the
/// form reads and would write with the same bytes.
typealias Acceptance =
  @Sendable (_ line: Span<UInt8>, _ position: inout Int, _ place: AcceptancePlace) -> Bool

/// What an acceptance knows of the ledger.
struct AcceptancePlace {
  /// The origin of the ledger, in quotation marks.
  let origin: [UInt8]
  /// How every instant ends.
  let offset: [UInt8]
  /// The same in minutes.
  let offsetMinutes: Int
}
