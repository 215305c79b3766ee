// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// Reads command lines by the description of an executable.
///
/// Options may stand before or after the operands, as `--name value`, `--name=value`, `-n value`
/// or `-nvalue`; flags of one letter may be joined; everything after `--` is an operand.
/// `--help`, `-h`, `--version`, `help COMMAND` and `completions SHELL` are understood without
/// being declared.
public struct ArgumentParser: Sendable {
  /// The executable.
  let root: CommandDescription

  /// Prepares to read by a description.
  public init(_ root: CommandDescription) { self.root = root }

  /// Reads the arguments that follow the name of the executable.
  ///
  /// Throws: the first thing that is wrong; but help is given wherever it is asked for.
  public func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var line = ArgumentLine(root: root, words: arguments)
    return try line.read()
  }
}
