// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

extension TypedForm {
  /// The identifier of an option.
  func id<Subject>(_ option: String) throws(FormError) -> Identifier<Subject>? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.identifier(typed, at: "--\(option)")
  }

  /// The identifier of an option without which the command line is not accepted.
  func needID<Subject>(_ option: String) throws(FormError) -> Identifier<Subject> {
    guard let id: Identifier<Subject> = try id(option) else { throw .oneOf(["--\(option)"]) }
    return id
  }

  /// The identifiers of an option that may be given more than once, or once with commas.
  func ids<Subject>(_ option: String) throws(FormError) -> [Identifier<Subject>] {
    var ids: [Identifier<Subject>] = []
    for typed in arguments.strings(option) {
      for part in typed.split(separator: ",", omittingEmptySubsequences: false) {
        ids.append(try Self.identifier(String(part), at: "--\(option)"))
      }
    }
    return ids
  }

  /// The identifier of an operand without which the command line is not accepted.
  func operand<Subject>(_ name: String) throws(FormError) -> Identifier<Subject> {
    guard let typed = arguments.operand(name) else { throw .oneOf([name]) }
    return try Self.identifier(typed, at: name)
  }

  /// The name of an event given by an option.
  func eventID(_ option: String) throws(FormError) -> EventID? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.reading(typed, at: "--\(option)") { (text) throws(ValueError) in
      try EventID(text)
    }
  }

  /// The word of an option that knows only some.
  func word<Word: CaseIterable & RawRepresentable<String>>(
    _ option: String
  ) throws(FormError) -> Word? {
    guard let typed = arguments.string(option) else { return nil }
    return try Self.word(typed, at: "--\(option)")
  }

  /// The word of an option without which the command line is not accepted.
  func needWord<Word: CaseIterable & RawRepresentable<String>>(
    _ option: String
  ) throws(FormError) -> Word {
    guard let word: Word = try word(option) else { throw .oneOf(["--\(option)"]) }
    return word
  }

  /// A word of those that are known.
  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ typed: String, at place: String
  ) throws(FormError) -> Word {
    guard let word = Word(rawValue: typed) else {
      throw .notAWord(place: place, text: typed, allowed: Word.allCases.map(\.rawValue))
    }
    return word
  }

  /// An identifier as typed.
  static func identifier<Subject>(
    _ typed: String, at place: String
  ) throws(FormError) -> Identifier<Subject> {
    try reading(typed, at: place) { (text) throws(ValueError) in try Identifier(text) }
  }

  /// A value as typed, or the error that names its place.
  static func reading<Value>(
    _ typed: String, at place: String, _ read: (String) throws(ValueError) -> Value
  ) throws(FormError) -> Value {
    do throws(ValueError) {
      return try read(typed)
    } catch {
      throw .value(place: place, text: typed, error)
    }
  }
}
