// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation
import PosixFiles
import Signatures
import SigningTools

/// What checking the signatures of people costs.
struct SignatureBench {
  /// Where files are written.
  let directory: String
  /// How many signatures are checked.
  let count: Int

  /// Checks the same signature so often, by our door and in a loop of the shell.
  func rows() throws -> [String] {
    let key = directory + "/key"
    for path in [key, key + ".pub"] { try? FileManager.default.removeItem(atPath: path) }
    try Peer.milliseconds(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key])
    let message = Array("{\"specversion\":\"1.0\",\"id\":\"e1\"}\n".utf8)
    let namespace = "submission@chidao"
    let tool = try SSHKeygenTool()
    let signature = try tool.sign(message, namespace: namespace, with: SecretFile(path: key))
    let checking = try Peer.milliseconds {
      for _ in 0..<count {
        guard try tool.verify(signature, of: message) else { throw BadSignature() }
      }
    }
    let files = [
      "message": message, "message.sig": Array(signature.text.utf8),
      "signers": Array("clerk namespaces=\"\(namespace)\" \(signature.publicKey.text)\n".utf8),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(directory)/\(name)"))
    }
    let loop = """
      cd '\(directory)' && i=0 && while [ $i -lt \(count) ]; do i=$((i+1)); \
      ssh-keygen -Y verify -f signers -I clerk -n \(namespace) -s message.sig < message || exit 1; \
      done
      """
    let bare = try Peer.milliseconds(["sh", "-c", loop])
    return [
      Peer.row("signed submissions verified", count * 1000 / checking, "/s"),
      Peer.row("  the same in a loop of ssh-keygen -Y verify", count * 1000 / bare, "/s"),
    ]
  }

  /// A signature that was just made is not right.
  private struct BadSignature: Error {}
}
