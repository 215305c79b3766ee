// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

extension TypedForm {
  /// The whole number of an option.
  func integer(_ option: String) throws(FormError) -> Int64? {
    guard let typed = arguments.string(option) else { return nil }
    guard let number = Int64(typed) else {
      throw .notAnInteger(place: "--\(option)", text: typed)
    }
    return number
  }

  /// The decimal number of an option; a comma is taken for the decimal point.
  func decimal(_ option: String) throws(FormError) -> DecimalNumber? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.decimal(typed, at: "--\(option)")
  }

  /// A decimal number as typed.
  static func decimal(_ typed: String, at place: String) throws(FormError) -> DecimalNumber {
    let point = String(typed.map { $0 == "," ? "." : $0 })
    return try reading(point, at: place) { (text) throws(ValueError) in try DecimalNumber(text) }
  }

  /// The measure that the options of `OptionDescription.measure` describe, or nil without a metric.
  func measure() throws(FormError) -> Measure? {
    let others = ["value", "numerator", "denominator", "part", "unit", "as-of"]
    guard let metric = try text("metric") else {
      if let other = others.first(where: { !arguments.strings($0).isEmpty }) {
        throw .needs(place: "--\(other)", other: "--metric")
      }
      return nil
    }
    var parts: [MeasurePart] = []
    for typed in arguments.strings("part") {
      let halves = typed.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else {
        throw .notOfForm(place: "--part", text: typed, form: "NAME=NUMBER")
      }
      parts.append(
        MeasurePart(
          name: try Self.normalised(halves[0], at: "--part"),
          value: try Self.decimal(halves[1], at: "--part")))
    }
    guard let unit = try text("unit") else { throw .needs(place: "--metric", other: "--unit") }
    let (numerator, denominator) = (try decimal("numerator"), try decimal("denominator"))
    if numerator != nil, denominator == nil {
      throw .needs(place: "--numerator", other: "--denominator")
    }
    if numerator == nil, denominator != nil {
      throw .needs(place: "--denominator", other: "--numerator")
    }
    let value = try decimal("value")
    guard value != nil || numerator != nil || !parts.isEmpty else {
      throw .oneOf(["--value", "--numerator, --denominator", "--part"])
    }
    return Measure(
      metric: metric, value: value, numerator: numerator, denominator: denominator, parts: parts,
      unit: unit, asOf: try day("as-of"))
  }

  /// The target that `--target`, `--metric`, `--unit` and `--of` describe, such as `>= 90`.
  func target() throws(FormError) -> Target? {
    guard let typed = try text("target") else {
      for other in ["metric", "unit", "of"] where arguments.string(other) != nil {
        throw .needs(place: "--\(other)", other: "--target")
      }
      return nil
    }
    let signs = TargetComparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let comparison = signs.first(where: { typed.hasPrefix($0.rawValue) }) else {
      throw .notOfForm(place: "--target", text: typed, form: ">= 90")
    }
    let number = typed.dropFirst(comparison.rawValue.count).drop { $0 == " " }
    guard let metric = try text("metric") else {
      throw .needs(place: "--target", other: "--metric")
    }
    guard let unit = try text("unit") else { throw .needs(place: "--target", other: "--unit") }
    return Target(
      metric: metric, comparison: comparison,
      value: number.isEmpty ? nil : try Self.decimal(String(number), at: "--target"), unit: unit,
      of: try text("of"))
  }
}
