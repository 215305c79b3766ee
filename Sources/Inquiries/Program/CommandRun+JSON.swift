// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CanonicalJSON
import CommandLineKit
public import Reports

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

  /// Prints a table as CSV.
  public func printCSV(_ table: Table) { context.output.put(table.csv) }
}
