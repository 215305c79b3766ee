// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Accountability
import CommandLineKit
public import Directives
import EventCoding
public import Reports

/// A question put to a ledger from one viewpoint, with the words in which it is answered.
public struct Inquiry: Sendable {
  /// The run that asks.
  public let run: CommandRun
  /// The ledger as it was read.
  public let ledger: LoadedLedger
  /// The ledger from the viewpoint.
  public let view: LedgerView
  /// Tells events in words.
  public let narrator: Narrator

  /// Reads the ledger that is meant and looks at it as the options say.
  ///
  /// - Parameter operand: the ledger, where the command takes it as its operand.
  public init(_ run: CommandRun, operand: String? = nil) throws(CommandFailure) {
    let ledger = try run.loadLedger(operand: operand)
    let viewpoint = try run.viewpoint(offset: ledger.coder.offset)
    self.init(run, ledger, LedgerView(ledger.index, from: viewpoint))
  }

  /// Puts a question from another view of a ledger that was read.
  public init(_ run: CommandRun, _ ledger: LoadedLedger, _ view: LedgerView) {
    run.context.kept.keep(ledger.index)
    self.run = run.speaking(in: ledger.coder.offset)
    self.ledger = ledger
    self.view = view
    let (register, at) = (view.register, view.at)
    let index = ledger.index
    narrator = Narrator(
      words: self.run.words,
      name: { register.name(of: $0, at: at)?.value.name ?? $0.rawValue },
      event: { index.position(of: $0).map { index[$0].body } })
  }

  /// The words.
  public var words: Words { run.words }

  /// The same question from another viewpoint.
  public func from(_ viewpoint: Viewpoint) -> Inquiry {
    Inquiry(run, ledger, LedgerView(ledger.index, from: viewpoint))
  }

  /// What a party is called at the instant of the view.
  public func name(_ party: PartyID) -> String { narrator.name(party) }

  /// Whether the command line asks for a format.
  public func wants(_ format: String) -> Bool { run.arguments.flag(format) }
}
