// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import Journals
import SimulatedDisks
import Testing

/// What people signed, and the same with the ledger rewritten around it, judged by both programs.
struct SubmissionAgreementTests {
  /// The sample ledger, in which the clerk is enrolled and has signed the last party.
  private let sample: SampleLedger
  /// Its lines.
  private let lines: [String]

  /// Writes the ledger.
  init() throws {
    sample = try SampleLedger()
    try sample.recordSigned()
    let path = sample.path + "/events/000000000000.jsonl"
    lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  /// The word for the ledger with its lines changed and every hash made to fit.
  ///
  /// - Parameters:
  ///   - isCut: whether the last line is taken away when all is committed.
  ///   - note: what lies there as a checkpoint.
  private func word(
    _ name: String, isCut: Bool = false, note: String? = nil, _ change: (inout [String]) -> Void
  ) throws -> String {
    var changed = lines
    change(&changed)
    #expect(changed != lines)
    let chained = Renumbering.chained(changed.map { Array($0.utf8) })
    var source = LedgerFixture.ledger(chained)
    if isCut, let last = chained.last {
      source.files[.segment(.start)]?.removeLast(last.count + 1)
    }
    let folder = sample.stage(name)
    if let note {
      try FileManager.default.createDirectory(
        atPath: folder + "/checkpoints", withIntermediateDirectories: true)
      try note.write(toFile: folder + "/checkpoints/a.note", atomically: true, encoding: .utf8)
    }
    try FileManager.default.createDirectory(
      atPath: folder + "/events", withIntermediateDirectories: true)
    for (place, bytes) in source.files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + place.text))
    }
    return try Agreement.word(name, [folder])
  }

  @Test func `a signed ledger is whole, and rewritten it is not, whoever verifies`() throws {
    guard SecondVerifier.isThere() else { return }
    #expect(try Agreement.word("whole", [sample.path]) == "INTACT")
    let last = lines.count - 1
    let signed = try word("signed") { lines in
      lines[last - 1].replace("Sở Mây", with: "Sở Mưa")
    }
    #expect(signed == "TAMPERED")
    #expect(try word("gone") { $0.remove(at: last - 1) } == "TAMPERED")
    let other = try word("other") { lines in
      lines[last - 1].replace("\"actor\":\"van-thu\"", with: "\"actor\":\"ke-khac\"")
    }
    #expect(other == "TAMPERED")
  }

  /// A checkpoint of five events with a root that no ledger has.
  private func note(of origin: String) -> String {
    "\(origin)\n5\n\(String(repeating: "A", count: 43))=\n\n— \(origin) AAAAAAA=\n"
  }

  @Test func `of a signed ledger that was cut the worst is told, whoever verifies`() throws {
    guard SecondVerifier.isThere() else { return }
    let last = lines.count - 1
    let more = { (lines: inout [String]) in
      lines.append(lines[1].replacing("\"id\":\"", with: "\"id\":\"again-"))
    }
    #expect(try word("cut", isCut: true, more) == "ROLLED-BACK")
    let foreign = note(of: "ledger.example/khac")
    #expect(try word("cut-foreign", isCut: true, note: foreign, more) == "ROLLED-BACK")
    let own = note(of: "ledger.example/sao-mai")
    #expect(try word("cut-forked", isCut: true, note: own, more) == "FORKED")
    let signed = try word("cut-signed", isCut: true, note: own) { lines in
      lines[last - 1].replace("Sở Mây", with: "Sở Mưa")
      more(&lines)
    }
    #expect(signed == "TAMPERED")
  }

  @Test func `a key that was not in force leaves it open, whoever verifies`() throws {
    guard SecondVerifier.isThere() else { return }
    let last = lines.count - 1
    let key = try word("key") { lines in
      // Any other point: the last character of a key is as good as any.
      let line = lines[last - 2]
      guard let end = line.range(of: "\",\"may\"")?.lowerBound else { return }
      let place = line.index(before: end)..<end
      lines[last - 2].replaceSubrange(place, with: line[place] == "A" ? "B" : "A")
    }
    #expect(key == "UNVERIFIABLE")
    #expect(try word("nobody") { $0.remove(at: last - 2) } == "UNVERIFIABLE")
  }

  @Test func `nothing signed where it had to be is told alike`() throws {
    guard SecondVerifier.isThere() else { return }
    for (demand, expected) in [
      ("none", "INTACT"), ("optional", "INTACT"), ("required", "UNVERIFIABLE"),
    ] {
      let found = try word("demand-\(demand)") { lines in
        lines[0].replace(
          "\"policy\":\"strict\"", with: "\"policy\":\"strict\",\"signatures\":\"\(demand)\"")
      }
      #expect(found == expected, "\(demand)")
    }
  }

  @Test(arguments: [("none", "INTACT"), ("optional", "UNVERIFIABLE"), ("required", "UNVERIFIABLE")])
  func `authority that nobody signed is told alike`(demand: String, expected: String) throws {
    guard SecondVerifier.isThere() else { return }
    let last = lines.count - 1
    let found = try word("authority-\(demand)") { lines in
      lines[0].replace(
        "\"policy\":\"strict\"", with: "\"policy\":\"strict\",\"signatures\":\"\(demand)\"")
      // The clerk once more, in the place of somebody whom the clerk never enrolled.
      let again = lines[last - 2].replacing("\"id\":\"", with: "\"id\":\"again-")
      lines.insert(again, at: last - 1)
    }
    #expect(found == expected)
  }

  @Test func `what comes before anybody may enrol needs no signature, whoever verifies`() throws {
    guard SecondVerifier.isThere() else { return }
    let last = lines.count - 1
    let found = try word("first") { lines in
      lines[0].replace(
        "\"policy\":\"strict\"", with: "\"policy\":\"strict\",\"signatures\":\"required\"")
      let kept = lines.indices.filter { place in
        place == 0 || place >= last - 2 || lines[place].contains("\"party.registered\"")
      }
      lines = kept.map { lines[$0] }
    }
    #expect(found == "INTACT")
  }
}
