// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit
import Directives
import PosixFiles
import Reports

extension Program {
  /// Does what the arguments ask for, and answers the status to end with.
  public func run(_ context: CommandContext) -> CommandStatus {
    let words = words(context)
    let status: CommandStatus
    do throws(CommandFailure) {
      status = try perform(context, words: words)
    } catch {
      // What was printed so far comes before the message about what went wrong.
      context.output.flush()
      context.messages.putLine("\(description.name): \(error.sentence)".shownSafely)
      status = error.status
    }
    return finish(context, status, words: words)
  }

  /// The language in which the user is spoken to.
  private func words(_ context: CommandContext) -> Words {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map { context.environment($0) }
    return Words(LanguageChoice(arguments: context.arguments, locale: locale))
  }

  /// Refuses arguments that are no text.
  func refuseBytes(_ context: CommandContext) -> CommandStatus {
    let words = words(context)
    let sentence = words(
      "An argument is not UTF-8; type it again in that encoding.",
      "Có đối số không phải UTF-8; hãy gõ lại bằng mã này.")
    context.messages.putLine("\(description.name): \(sentence)")
    return finish(context, .misuse, words: words)
  }

  /// Reads the arguments and does what they ask for.
  private func perform(
    _ context: CommandContext, words: Words
  ) throws(CommandFailure) -> CommandStatus {
    let invocation: Invocation
    do throws(UsageError) {
      invocation = try ArgumentParser(description).parse(context.arguments)
    } catch {
      throw CommandFailure(.misuse, error.sentence(in: words.language))
    }
    let renderer = PageRenderer(context)
    let style = Style(isOn: renderer.showsColour)
    switch invocation {
    case .run(let arguments):
      return try run(arguments, in: context, words: words)
    case .help(let path):
      context.output.put(
        HelpPage(
          description, path: path, language: words.language, width: renderer.width, style: style
        ).text())
    case .topic(let topic):
      context.output.put(
        HelpPage.text(of: topic, language: words.language, width: renderer.width))
    case .version:
      context.output.putLine("\(description.name) \(version)")
    case .completions(let shell):
      context.output.put(shell.script(for: description, language: words.language))
    }
    return .fine
  }

  /// Runs the command that the arguments name.
  private func run(
    _ arguments: ParsedArguments, in context: CommandContext, words: Words
  ) throws(CommandFailure) -> CommandStatus {
    guard let command = command(at: arguments.path), let action = command.action else {
      let path = [description.name] + arguments.path
      throw CommandFailure(
        .misuse, UsageError.missingCommand(path: path).sentence(in: words.language))
    }
    let offered = fallback?.common ?? []
    for (option, name) in CommonOptions.names
    where offered.contains(option) && !command.common.contains(option) {
      guard given(name, in: arguments) else { continue }
      let command = arguments.path.joined(separator: " ")
      throw CommandFailure(
        .misuse,
        words("\(command) takes no --\(name).", "Lệnh \(command) không nhận --\(name)."))
    }
    if command.common.contains(.json), command.common.contains(.csv), arguments.flag("json"),
      arguments.flag("csv")
    {
      throw CommandFailure(
        .misuse,
        words("Give --json or --csv, not both.", "Chỉ dùng một trong hai: --json hoặc --csv."))
    }
    do throws(CommandFailure) {
      return try action(
        CommandRun(
          context: context, arguments: arguments, programName: description.name, words: words))
    } catch {
      throw mistyped(arguments, in: words.language) ?? error
    }
  }

  /// The refusal of a command that was mistyped, and taken for a ledger that is not there.
  private func mistyped(
    _ arguments: ParsedArguments, in language: LanguageChoice
  ) -> CommandFailure? {
    // Of what is there, the first failure says what is wrong.
    guard arguments.path.isEmpty, let word = arguments.operand("ledger"), !word.contains("/"),
      (try? PosixSource(path: word)) == nil
    else { return nil }
    let names = Suggestions.nearest(to: word, in: commands.map(\.description.name))
    guard !names.isEmpty else { return nil }
    let error = UsageError.unknownCommand(word, path: [description.name], suggestions: names)
    return CommandFailure(.misuse, error.sentence(in: language))
  }

  /// Whether a common option was given.
  private func given(_ name: String, in arguments: ParsedArguments) -> Bool {
    name == "json" || name == "csv" ? arguments.flag(name) : arguments.string(name) != nil
  }

  /// Writes what is left to write, and answers the status to end with.
  private func finish(
    _ context: CommandContext, _ status: CommandStatus, words: Words
  ) -> CommandStatus {
    var status = status
    if case .failed(let code) = context.output.flush(), status != .committedButUnreported {
      let reason = words.sentence(
        FileError(call: "write", path: StandardStream.output.name, code: code))
      context.messages.putLine(
        words(
          "\(description.name): The answer could not be written: \(reason)",
          "\(description.name): Không ghi được câu trả lời: \(reason)"))
      if status == .fine || status == .conditionNotMet { status = .inputOutput }
    }
    context.messages.flush()
    return status
  }
}
