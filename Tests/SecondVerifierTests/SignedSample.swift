// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import Journals
import SimulatedDisks

/// The sample ledger with checkpoints, the newest of which one witness has signed.
struct SignedSample {
  /// The ledger and everything beside it.
  private let sample: SampleLedger
  /// The verifier key of the ledger.
  let logKey: String
  /// The verifier key of the witness that signed.
  private let witness: String
  /// The verifier key of a witness that never signed.
  private let silent: String

  /// Writes the ledger and has it signed.
  init() throws {
    sample = try SampleLedger()
    let stage = sample.stage
    logKey = try sample.newKey("key", "ledger.example/sao-mai")
    witness = try sample.newKey("witness", "witness.example/w", "--witness")
    silent = try sample.newKey("silent", "witness.example/v", "--witness")
    try FileManager.default.copyItem(atPath: sample.path, toPath: stage("bare"))
    try sample.run(["checkpoint", "--key", stage("key")], minute: 20)
    try sample.run(
      ["record", "party", "so-may", "--kind", "organization", "--name", "Sở Mây"], minute: 21)
    try sample.run(["checkpoint", "--key", stage("key")], minute: 22)
    try sample.run(["witness", "request", "-o", stage("request")], minute: 23)
    try sample.run(
      [
        "witness", "cosign", stage("request"), "--key", stage("witness"), "--state",
        stage("seen"), "--log", logKey, "-o", stage("cosigned"),
      ], minute: 24)
    try sample.run(["witness", "accept", stage("cosigned"), "--witness", witness], minute: 25)
  }

  /// The path of the ledger.
  var path: String { sample.path }
  /// The path of the ledger as it was before its first checkpoint.
  var bare: String { sample.stage("bare") }

  /// The path of a file beside the ledger.
  func file(_ name: String) -> String { sample.stage(name) }

  /// Makes one more key, and answers what verifies it.
  func key(_ name: String, _ origin: String) throws -> String { try sample.newKey(name, origin) }

  /// A policy that knows the ledger and both witnesses, and ends with these lines.
  func policy(_ lines: String, in name: String = "policy") throws -> String {
    let text = "log \(logKey)\nwitness w \(witness)\nwitness v \(silent)\n\(lines)\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// The receipt of an event, in a file.
  func receipt(_ sequence: Int) throws -> String {
    try sample.run(
      ["receipt", try sample.id(sequence), "-o", file("whole.tlog-proof")], minute: 26)
    return file("whole.tlog-proof")
  }

  /// The ledger as it is published, in a directory.
  func published() throws -> String {
    try sample.run(["publish", file("published")], minute: 27)
    return file("published")
  }

  /// Another ledger, with the lines changed and every hash made to fit, and nothing signed.
  func rewritten(_ name: String, _ change: (inout [[UInt8]]) -> Void) throws -> String {
    let segment = try Data(contentsOf: URL(fileURLWithPath: path + "/events/000000000000.jsonl"))
    var lines = segment.split(separator: 0x0A).map { [UInt8]($0) }
    change(&lines)
    let source = LedgerFixture.ledger(Renumbering.chained(lines))
    let folder = file(name)
    try FileManager.default.createDirectory(
      atPath: folder + "/events", withIntermediateDirectories: true)
    for (place, bytes) in source.files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + place.text))
    }
    return folder
  }
}
