// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives

/// Ends a party in favour of its heirs.
enum RecordSucceed: RecordCommand {
  /// How it is typed.
  static let description = CommandDescription(
    name: "succeed",
    summary: .say(
      "Ghi việc sắp xếp: cơ quan kết thúc, cơ quan khác kế thừa.",
      "End a party; others take over its duties."),
    operands: [.party],
    options: [
      .option(
        "heir", .say("MÃ[=LĨNH VỰC,…]", "ID[=FIELD,…]"), isRepeatable: true,
        summary: .say(
          "Cơ quan kế thừa, và lĩnh vực kế thừa khi tách.",
          "Who takes over, and which fields where the party is split.")), .basis,
    ],
    examples: [
      CommandExample(
        "chidao record succeed so-a --heir so-b --time 2025-03-01 --basis \"NQ 18/NQ-HĐND\"",
        .say("so-a sáp nhập vào so-b từ 01/3/2025.", "so-a passes into so-b on 1 March 2025."))
    ])

  /// What is recorded.
  static func bodies(_ form: TypedForm, at time: Instant) throws(FormError) -> [EventBody] {
    var heirs: [Heir] = []
    for typed in form.arguments.strings("heir") {
      let halves = typed.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = halves.first else {
        throw .notOfForm(place: "--heir", text: typed, form: "ID=FIELD,FIELD")
      }
      var fields: [String] = []
      for field in halves.dropFirst().joined().split(separator: ",") {
        fields.append(try TypedForm.normalised(String(field), at: "--heir"))
      }
      heirs.append(Heir(party: try TypedForm.identifier(name, at: "--heir"), fields: fields))
    }
    return [
      .partySucceeded(
        PartySucceeded(
          party: try form.operand("party"), heirs: heirs, basis: try form.text("basis")))
    ]
  }
}
