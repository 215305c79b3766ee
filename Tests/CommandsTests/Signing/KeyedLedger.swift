// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Foundation
import Signatures
import Testing

/// A small ledger with keys for it and for a witness.
struct KeyedLedger {
  /// The ledger.
  let ledger: SmallLedger
  /// What verifies the checkpoints.
  let logKey: String
  /// What verifies the witness.
  let witnessKey: String

  /// Makes the ledger and its keys through the commands themselves.
  init() throws {
    ledger = try SmallLedger()
    logKey = try Self.makeKey("log", ["--name", "ledger.example/test"], in: ledger.scratch)
    witnessKey = try Self.makeKey(
      "witness", ["--name", "witness.example/w", "--witness"], in: ledger.scratch)
  }

  /// Makes a key and answers what verifies it.
  static func makeKey(_ name: String, _ more: [String], in scratch: Scratch) throws -> String {
    let answer = Answer.to(["key", "new", scratch.file(name)] + more)
    try #require(answer.status == .fine, "\(answer.messages)")
    return try #require(answer.lines.first)
  }

  /// The path of a file beside the ledger.
  func file(_ name: String) -> String { ledger.scratch.file(name) }

  /// Records one more event.
  func record(_ name: String = "Sở A mới") throws {
    try ledger.record(["rename", "so-a", "--name", name])
  }

  /// Signs a checkpoint.
  func checkpoint(key: String = "log", _ more: [String] = []) -> Answer {
    ledger.run(["checkpoint", "--key", file(key)] + more)
  }

  /// The bytes of a checkpoint.
  func note(_ name: String) throws -> [UInt8] {
    try ledger.scratch.bytes(of: "ledger/checkpoints/\(name)")
  }

  /// Writes a request.
  func request(from size: Int? = nil, to name: String = "request") -> Answer {
    ledger.run(
      ["witness", "request", "-o", file(name)] + (size.map { ["--from", "\($0)"] } ?? []))
  }

  /// Signs a request as the witness.
  func cosign(
    _ request: String = "request", key: String = "witness", log: String? = nil,
    _ more: [String] = []
  ) -> Answer {
    Answer.to(
      [
        "witness", "cosign", file(request), "--key", file(key), "--state", file("state"), "--log",
        log ?? logKey, "-o", file("answer"),
      ] + more)
  }

  /// Takes the answer of the witness.
  func accept(_ name: String = "answer", witness: String? = nil, _ more: [String] = []) -> Answer {
    ledger.run(["witness", "accept", file(name), "--witness", witness ?? witnessKey] + more)
  }

  /// Everything about the checkpoints, to see whether anything was written.
  func checkpoints() throws -> [String: [UInt8]] {
    try Scratch.contents(of: ledger.path).filter { $0.key.hasPrefix("checkpoints/") }
      .filter { !$0.key.hasSuffix("/lock") }
  }

  /// Puts the log of another ledger in the place of this one's, and leaves the checkpoints.
  func exchangeLog(for other: String) throws {
    for name in ["events", "commit"] {
      try FileManager.default.removeItem(atPath: ledger.path + "/" + name)
      try FileManager.default.copyItem(
        atPath: other + "/" + name, toPath: ledger.path + "/" + name)
    }
  }

  /// A copy of the ledger as it is.
  func copy(_ name: String) throws -> String {
    try FileManager.default.copyItem(atPath: ledger.path, toPath: file(name))
    return file(name)
  }
}
