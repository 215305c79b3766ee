// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

extension JSONForm where Value == Int64 {
  /// A whole number in a range.
  fileprivate static func integer(in range: ClosedRange<Int64>) -> Self {
    JSONForm(accept: .integer(range)) { bytes, place, _ in
      bytes.plainInteger(place)
    } read: { (json, _) throws(FieldError) in
      guard let number = json.integerValue else {
        throw FieldError(.wrongKind(expected: .integer))
      }
      guard range.contains(number) else { throw FieldError(.outOfRange(number, allowed: range)) }
      return number
    } write: { number, _ in
      .integer(number)
    } inscribe: { number, bytes, _ in
      bytes.append(text: String(number))
      return range.contains(number)
    }
  }

  /// A whole number; whether it makes sense is for the rules to say.
  static var integer: Self { .integer(in: -JSONValue.integerLimit...JSONValue.integerLimit) }

  /// A number of things, from 0.
  static var count: Self { .integer(in: 0...JSONValue.integerLimit) }

  /// A number of days that a deadline may count.
  static var dayCount: Self { .integer(in: 0...DeadlineRule.dayLimit) }

  /// The version of the format, of which there is one.
  static var formatVersion: Self { .integer(in: 1...1) }
}

extension JSONForm where Value == Int {
  /// A day of the week or month, 1…31.
  static var dayNumber: Self {
    let integer = JSONForm<Int64>.integer(in: 1...31)
    return JSONForm { (json, context) throws(FieldError) in
      Int(try integer.read(json, context))
    } write: { day, context in
      integer.write(Int64(day), context)
    } inscribe: { day, bytes, place in
      integer.inscribe(Int64(day), &bytes, place)
    }
  }

  /// A calendar year in four digits, as a text.
  static var year: Self {
    JSONForm { (json, context) throws(FieldError) in
      guard case .year(let year) = try JSONForm<Period>.period.read(json, context) else {
        throw FieldError(.value(.malformed(.period)))
      }
      return year
    } write: { year, context in
      JSONForm<Period>.period.write(.year(year), context)
    } inscribe: { year, bytes, place in
      JSONForm<Period>.period.inscribe(.year(year), &bytes, place)
    }
  }
}
