// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Directives
import Foundation
import Inquiries
import PosixFiles
import Testing

/// `chidao-replay verify`, in this process, in the words of the other verifier.
enum FirstVerifier {
  /// What it says, and its status; nil where it gives no verdict.
  static func answer(
    _ arguments: [String]
  ) throws -> (status: Int32, answer: SecondVerifier.Answer?) {
    let (output, messages) = (GatheredText(), GatheredText())
    let context = CommandContext(
      arguments: ["verify", "--json"] + arguments, environment: { _ in nil },
      workingDirectory: SecondVerifier.root, now: { .distantPast },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      output: output.sink(), messages: messages.sink())
    let status = ReplayProgram.program.run(context)
    guard !output.text.isEmpty else { return (status.rawValue, nil) }
    let value = try JSONSerialization.jsonObject(with: Data(output.text.utf8))
    let object = try #require(value as? [String: Any], "\(messages.text)")
    let answer = SecondVerifier.Answer(
      word: try #require(object["verdict"] as? String),
      size: try #require(object["size"] as? Int), root: try #require(object["root"] as? String),
      reason: object["sentence"] as? String ?? "")
    return (status.rawValue, answer)
  }
}
