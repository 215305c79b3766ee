// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The options and operands of one command line, checked against their description.
///
/// To ask for a name that the command does not declare is a bug and stops the program.
public struct ParsedArguments: Hashable, Sendable {
  /// The names of the subcommands, outermost first; without the executable.
  public let path: [String]
  /// The values by option; an option that was not given has none.
  let optionValues: [String: [String]]
  /// How often each flag was given.
  let flagCounts: [String: Int]
  /// The values by operand.
  let operandValues: [String: [String]]

  /// The value of an option, or nil when it was not given.
  public func string(_ option: String) -> String? { strings(option).last }

  /// The values of an option in the order given.
  public func strings(_ option: String) -> [String] {
    guard let values = optionValues[option] else {
      preconditionFailure("\(path) declares no option --\(option)")
    }
    return values
  }

  /// The value of an option as an integer.
  ///
  /// Throws: `notAnInteger` when it is something else.
  public func integer(_ option: String) throws(UsageError) -> Int? {
    guard let text = string(option) else { return nil }
    guard let number = Int(text) else { throw .notAnInteger(option: option, value: text) }
    return number
  }

  /// Whether a flag was given.
  public func flag(_ name: String) -> Bool {
    guard let count = flagCounts[name] else {
      preconditionFailure("\(path) declares no flag --\(name)")
    }
    return count > 0
  }

  /// The value of an operand, or nil when it was not given.
  public func operand(_ name: String) -> String? { operands(name).first }

  /// The values of an operand in the order given.
  public func operands(_ name: String) -> [String] {
    guard let values = operandValues[name] else {
      preconditionFailure("\(path) declares no operand \(name)")
    }
    return values
  }
}
