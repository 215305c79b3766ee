// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

/// What a target made of an input.
enum FuzzOutcome {
  /// It was understood, and everything that was asked of the result holds.
  case accepted
  /// It was refused, for this reason.
  case refused(any Error)
  /// It was understood, but what must hold does not.
  case violated(String)

  /// Runs a reader, and then looks at what it read.
  ///
  /// - Parameter flaw: what does not hold of the value, or nil.
  init<Value, Failure>(
    _ read: () throws(Failure) -> Value, flaw: (Value) -> String?
  ) {
    do throws(Failure) {
      self = flaw(try read()).map { .violated($0) } ?? .accepted
    } catch {
      self = .refused(error)
    }
  }

  /// Takes what a reader answered that gives no reason, and looks at it.
  init<Value>(_ value: Value?, flaw: (Value) -> String?) {
    self.init(
      { () throws(Refusal) in
        guard let value else { throw Refusal() }
        return value
      }, flaw: flaw)
  }

  /// A refusal without a reason.
  struct Refusal: Error, Hashable {}

  /// One line for people.
  var sentence: String {
    switch self {
    case .accepted: "accepted"
    case .refused(let error): "refused: \(error)"
    case .violated(let flaw): "VIOLATED: \(flaw)"
    }
  }
}
