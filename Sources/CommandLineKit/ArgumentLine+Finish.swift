// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension ArgumentLine {
  /// What was read, once it is known to be complete.
  func finished() throws(UsageError) -> ParsedArguments {
    if operands.isEmpty, command.operands.isEmpty, !command.subcommands.isEmpty,
      !command.runsAlone
    {
      throw .missingCommand(path: fullPath)
    }
    let operandValues = try assignedOperands()
    var optionValues: [String: [String]] = [:]
    var flagCounts: [String: Int] = [:]
    for option in visibleOptions {
      guard let value = option.value else {
        flagCounts[option.name] = flags[option.name] ?? 0
        continue
      }
      let given = values[option.name] ?? []
      if option.isRequired, given.isEmpty {
        throw .missingOption("--\(option.name)", placeholder: value.placeholder)
      }
      optionValues[option.name] = given
    }
    return ParsedArguments(
      path: chain.dropFirst().map(\.name), optionValues: optionValues, flagCounts: flagCounts,
      operandValues: operandValues)
  }

  /// The operands by name, each with its values.
  private func assignedOperands() throws(UsageError) -> [String: [String]] {
    var rest = operands[...]
    var assigned: [String: [String]] = [:]
    for description in command.operands {
      if description.isRequired, rest.isEmpty { throw .missingOperand(description.placeholder) }
      let taken = description.isRepeatable ? rest : rest.prefix(1)
      for word in taken { try Self.check(word, description.kind, at: description.placeholder) }
      assigned[description.name] = Array(taken)
      rest = rest.dropFirst(taken.count)
    }
    guard let extra = rest.first else { return assigned }
    // `tool whoo ID`, where the tool also takes an operand: the command was mistyped.
    if !command.subcommands.isEmpty, let first = operands.first,
      case .unknownCommand(_, _, let suggestions) = unknownCommand(first), !suggestions.isEmpty
    {
      throw unknownCommand(first)
    }
    throw .tooManyOperands(extra)
  }
}
