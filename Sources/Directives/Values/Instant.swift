// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Invariant: lies so that it can be written with a four-digit year in every offset.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch.
  public let milliseconds: Int64

  /// One day, in milliseconds.
  public static let millisecondsPerDay: Int64 = 86_400_000

  /// The instants allowed: the years 2…9998, so that no offset leaves the years 1…9999.
  public static let range: ClosedRange<Int64> = -62_104_060_800_000...253_370_764_799_999

  /// Takes milliseconds since the Unix epoch, or answers nil outside the years 2…9998.
  public init?(milliseconds: Int64) {
    guard Self.range.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// Takes milliseconds and moves them into the allowed range if they lie outside.
  public init(clamping milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound)
  }

  /// The first instant of a day in an offset.
  public init(startOf day: CalendarDay, in offset: UTCOffset) {
    self.init(
      clamping: Int64(day.daysSinceEpoch) * Self.millisecondsPerDay - Int64(offset.minutes) * 60_000
    )
  }

  /// The earliest instant.
  public static let distantPast = Instant(clamping: .min)
  /// The latest instant.
  public static let distantFuture = Instant(clamping: .max)

  /// The calendar day in an offset, and the milliseconds since its first instant.
  public func localDay(in offset: UTCOffset) -> (day: CalendarDay, millisecondOfDay: Int64) {
    let local = milliseconds + Int64(offset.minutes) * 60_000
    let floor = local >= 0 ? local : local - (Self.millisecondsPerDay - 1)
    let days = floor / Self.millisecondsPerDay
    // Never outside the calendar: `range` keeps a year free on both sides.
    let day = CalendarDay(daysSinceEpoch: Int(days)) ?? .epoch
    return (day, local - days * Self.millisecondsPerDay)
  }

  /// The calendar day in an offset.
  public func day(in offset: UTCOffset) -> CalendarDay { localDay(in: offset).day }

  /// The instant `count` milliseconds later, kept within the allowed range.
  public func advanced(byMilliseconds count: Int64) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(count)
    return Instant(clamping: overflow ? (count < 0 ? .min : .max) : sum)
  }

  /// The instant `count` days of 24 hours later, kept within the allowed range.
  public func advanced(byDays count: Int64) -> Instant {
    let (product, overflow) = count.multipliedReportingOverflow(by: Self.millisecondsPerDay)
    return advanced(byMilliseconds: overflow ? (count < 0 ? .min : .max) : product)
  }

  /// Earlier instants come first.
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
