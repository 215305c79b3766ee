// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Checkpoints
public import CommandLineKit
import PosixFiles
import Reports

extension OptionDescription {
  /// `--log`: a key that the verifier trusts.
  public static let logKey = OptionDescription.option(
    "log", LocalizedText(vi: "KHÓA", en: "VKEY"), kind: .text, isRepeatable: true,
    summary: LocalizedText(
      vi: "Khóa công khai của sổ mà bạn tin cậy, như “chidao key new” in ra.",
      en: "The public key of the log that you trust, as “chidao key new” prints it."))

  /// `--policy-file`: whose signatures count.
  public static let policyFile = OptionDescription.option(
    "policy-file", LocalizedText(vi: "TỆP", en: "FILE"), kind: .file,
    summary: LocalizedText(
      vi: "Chính sách: khóa của sổ, các nhân chứng và số nhân chứng cần có (C2SP tlog-policy).",
      en: "The policy: the log's key, witnesses, and how many must sign (C2SP tlog-policy)."))
}

extension CommandRun {
  /// Whose signatures count, by `--policy-file` or `--log`; nil where nobody said.
  public func trust() throws(CommandFailure) -> WitnessPolicy? {
    let keys = arguments.strings("log")
    guard let path = arguments.string("policy-file") else {
      guard !keys.isEmpty else { return nil }
      let lines = keys.map { "log \($0)\n" }.joined() + "quorum none\n"
      return try policy(Array(lines.utf8), named: "--log")
    }
    guard keys.isEmpty else {
      throw CommandFailure(
        .misuse,
        words(
          "Give --policy-file or --log: a policy names the keys of its logs itself.",
          "Chỉ dùng --policy-file hoặc --log: chính sách đã nêu khóa của sổ."))
    }
    switch context.readFile(path, WitnessPolicy.byteCountLimit) {
    case .success(let bytes): return try policy(bytes, named: words.file(path))
    case .failure(let failure):
      throw CommandFailure(status(ofInput: failure), words.sentence(failure))
    }
  }

  /// Reads a policy.
  private func policy(
    _ bytes: [UInt8], named name: String
  ) throws(CommandFailure) -> WitnessPolicy {
    do throws(PolicyError) {
      return try WitnessPolicy(parsing: bytes)
    } catch {
      throw CommandFailure(.badInput, "\(name): \(words.sentence(error)).")
    }
  }
}
