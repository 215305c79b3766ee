// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON
import CommandLineKit
public import Reports
import WorkSharing

extension CommandRun {
  /// Prints a JSON value on one line.
  ///
  /// - Throws: `inputOutput` where the value holds what JSON of this ledger cannot say, which no
  ///   decoded event does.
  public func printJSON(_ value: JSONValue) throws(CommandFailure) {
    do throws(JSONWritingError) {
      let bytes = try value.canonicalBytes()
      context.output.putLine(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandFailure(.inputOutput, words.sentence(error))
    }
  }

  /// Prints an object with a list of rows as one member more, of which all cores write some.
  ///
  /// - Throws: as the other, and prints nothing then.
  func printJSON<Row: Sendable>(
    _ object: JSONObject, listing key: String, _ rows: [Row],
    _ json: @Sendable (Row) -> JSONValue
  ) throws(CommandFailure) {
    do throws(JSONWritingError) {
      var pieces = [try Self.bytes(of: object.filter { $0.key < key }).dropLast()[...]]
      if pieces[0].count > 1 { pieces[0].append(UInt8(ascii: ",")) }
      pieces[0] += Array("\"\(key)\":[".utf8)
      for (number, run) in SideBySide.runs(of: 256, rows[...], { list($0, json) }).enumerated() {
        if number > 0 { pieces.append([UInt8(ascii: ",")]) }
        pieces.append(try run.get()[...])
      }
      let rest = try Self.bytes(of: object.filter { $0.key > key })
      pieces.append(Array((rest.count > 2 ? "]," : "]").utf8) + rest.dropFirst())
      for piece in pieces { context.output.put(piece) }
      context.output.putLine()
    } catch {
      throw CommandFailure(.inputOutput, words.sentence(error))
    }
  }

  /// The bytes of an object of some members.
  private static func bytes(
    of members: [JSONObject.Member]
  ) throws(JSONWritingError) -> [UInt8] {
    try JSONValue.object(JSONObject(members.map { ($0.key, $0.value) })).canonicalBytes()
  }

  /// Some rows with commas between them.
  private func list<Row>(
    _ rows: ArraySlice<Row>, _ json: (Row) -> JSONValue
  ) -> Result<[UInt8], JSONWritingError> {
    Result { () throws(JSONWritingError) in
      var writer = JSONWriter()
      for (number, row) in rows.enumerated() {
        if number > 0 { writer.append(literal: ",") }
        try writer.append(value: json(row))
      }
      return writer.bytes
    }
  }

  /// Prints a table as CSV.
  public func printCSV(_ table: Table) { context.output.put(table.csv) }
}

extension JSONValue {
  /// A number of events, or a position, as somebody else's document says it: digits in a text where
  /// it is more than a JSON number holds.
  static func count(_ number: Int) -> Self {
    Int64(number) <= integerLimit ? .integer(Int64(number)) : .string(String(number))
  }
}
