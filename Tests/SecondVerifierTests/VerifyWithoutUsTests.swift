// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import Testing

/// The article “Verify without us”, done as it stands, on a ledger that was just written.
struct VerifyWithoutUsTests {
  /// Runs some commands in a shell that finds the programs of the system only.
  private func run(_ commands: String, in directory: String) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-eu", "-c", commands]
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": directory]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func `every step of the article prints what the article says, and nothing else`() throws {
    guard SecondVerifier.isThere() else { return }
    let steps = try Article().steps
    #expect(steps.count >= 4)
    let ledger = try SampleLedger()
    try ledger.prove()
    for step in steps {
      let (status, output) = try run(step.commands, in: ledger.stage.path)
      #expect(status == 0, "\(step)")
      #expect(output == step.output, "\(step)")
    }
  }

  @Test func `the steps find a changed byte`() throws {
    guard SecondVerifier.isThere() else { return }
    let ledger = try SampleLedger()
    try ledger.prove()
    let file = "so-chi-dao/events/000000000000.jsonl"
    var bytes = try #require(ledger.stage.contents(file))
    let place = try #require(Data(bytes).range(of: Data("Sở Gió".utf8))).lowerBound
    bytes[place] = UInt8(ascii: "s")
    try ledger.stage.write(file, bytes)
    var differing = 0
    for step in try Article().steps {
      let (status, output) = try run(step.commands, in: ledger.stage.path)
      if status != 0 || output != step.output { differing += 1 }
    }
    // The chain and the root; the hash of an event that was not changed is what it was.
    #expect(differing >= 2)
  }
}
