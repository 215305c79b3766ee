// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One way in which stated figures disagree.
public enum FigureConflict: Hashable, Sendable {
  /// A stated value and the fraction beside it; `computed` is the fraction as a percentage, where
  /// the value is one.
  case valueAndFraction(
    value: DecimalNumber, numerator: DecimalNumber, denominator: DecimalNumber,
    computed: DecimalNumber?)
  /// The sum of the stated parts, and the whole that they should add up to.
  case partsAndWhole(sum: DecimalNumber, whole: DecimalNumber)
  /// The sum of the shares that one statement gives of a whole, and that whole.
  case sharesExceedWhole(sum: DecimalNumber, whole: DecimalNumber)
  /// The same figure, stated twice and differently.
  case restated(DecimalNumber, DecimalNumber)
  /// The source's own words, kept because they do not add up.
  case asStated(String)
}
