// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

extension Standing {
  /// Everything that was measured, round by round, for keeping.
  var json: JSONValue {
    [
      "contest": .string(title), "ratio": .string(comparison),
      "contenders": .array(rows.map(Self.json)),
      "absent": .array(absent.map { .string($0) }), "checked": .array(checks.map { .string($0) }),
      "notes": .array(notes.map { .string($0) }),
      "goals": .array(
        goals.map { ["goal": .string($0.sentence), "reached": .bool($0.isReached)] }),
    ]
  }

  /// A row: nanoseconds and bytes of each round, and ratios as text, for canonical JSON knows no
  /// fractions.
  private static func json(_ row: StandingRow) -> JSONValue {
    func list(_ path: KeyPath<Timing, Int>) -> JSONValue {
      .array(row.timings.map { .integer(Int64($0[keyPath: path])) })
    }
    var object: JSONObject = [
      "name": .string(row.name), "wall": list(\.wall), "processor": list(\.processor),
      "peak": list(\.peak), "ratio": .string(Figure.decimal(row.ratio, digits: 6)),
    ]
    if let wanted = row.wanted {
      object["wanted"] = .string(Figure.decimal(wanted, digits: 3))
      object["reached"] = .bool(row.isReached == true)
    }
    return .object(object)
  }
}
