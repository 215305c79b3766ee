// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

public import PosixProcesses

/// Why a tool made or checked no signature.
public enum SigningError: Error, Hashable {
  /// What a tool was asked to do.
  public enum Action: Hashable, Sendable, CaseIterable {
    /// To make a private key.
    case makeKey
    /// To say which public key belongs to a private one.
    case readKey
    /// To sign.
    case sign
    /// To verify.
    case verify
  }

  /// The tool could not be run to its end.
  case tool(ToolRunError)
  /// The tool ended with a status that says it failed; `message` is what it said, in one line.
  case failed(tool: String, Action, status: Int, message: String)
  /// The tool ended well and its output is not what was asked for.
  case unexpectedOutput(tool: String, Action, byteCount: Int)
  /// The signature that the tool has just made is not right; nothing was done with it.
  case producedInvalidSignature(tool: String)
}
