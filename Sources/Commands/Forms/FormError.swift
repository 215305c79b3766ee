// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives
import PosixFiles

/// Why what was typed cannot be made into an event.
///
/// `place` is the option with its hyphens, or the operand, where it was typed.
enum FormError: Error, Hashable {
  /// The text is not of the form that is asked for there.
  case value(place: String, text: String, ValueError)
  /// The text holds what may not be kept.
  case text(place: String, TextFlaw)
  /// There is nothing in the text.
  case emptyText(place: String)
  /// The words of a deadline or recurrence were not understood.
  case phrase(place: String, text: String, PhraseError)
  /// The word is none of those known there.
  case notAWord(place: String, text: String, allowed: [String])
  /// A whole number is asked for.
  case notAnInteger(place: String, text: String)
  /// A time is asked for.
  case notATime(place: String, text: String)
  /// A day is asked for.
  case notADay(place: String, text: String)
  /// Parts of the text are missing; `form` shows how it is written.
  case notOfForm(place: String, text: String, form: String)
  /// One of these must be given.
  case oneOf([String])
  /// One of these is only of use with the other.
  case needs(place: String, other: String)
  /// The text of the other says this already.
  case saidAlready(place: String, other: String, text: String)
  /// The due instant of a deadline lies outside the calendar.
  case outsideCalendar(place: String, text: String)
  /// A file could not be read.
  case file(InputFile.Failure)
  /// There is nothing to decide on: no claim or request of the party that is still open.
  case nothingOpen(OpenMatter, directive: DirectiveID, party: PartyID?)
  /// There are several to decide on.
  case severalOpen(OpenMatter, directive: DirectiveID, choices: [EventID])
  /// The directive is not known, so nothing about it can be looked up.
  case unknownDirective(DirectiveID)

  /// What is decided on.
  enum OpenMatter: Hashable {
    /// A claim of completion.
    case claim
    /// A claim of completion that was approved.
    case approvedClaim
    /// A request for more time.
    case request
  }
}
