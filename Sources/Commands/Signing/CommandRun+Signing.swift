// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import PosixFiles
import Reports
import Signatures
import SigningTools

extension CommandRun {
  /// The tool that signs.
  func openSSL() throws(CommandFailure) -> OpenSSLTool {
    do throws(SigningError) {
      return try OpenSSLTool()
    } catch {
      throw failure(error)
    }
  }

  /// Opens the private key at a path.
  func signer(
    _ path: String, name: KeyName?, for algorithm: KeyAlgorithm
  ) throws(CommandFailure) -> NoteSigner {
    do throws(KeyFileError) {
      return try NoteSigner(path: path, name: name, for: algorithm, tool: try openSSLTool())
    } catch {
      throw CommandFailure(status(of: error), words.sentence(error))
    }
  }

  /// The tool that signs, missing as a key file would be.
  private func openSSLTool() throws(KeyFileError) -> OpenSSLTool {
    do throws(SigningError) {
      return try OpenSSLTool()
    } catch {
      throw .tool(error, path: OpenSSLTool.name)
    }
  }

  /// The name of a key as it was typed.
  func keyName(_ typed: String, at option: String) throws(CommandFailure) -> KeyName {
    do throws(SignatureFormatError) {
      return try KeyName(typed)
    } catch {
      throw CommandFailure(
        .misuse,
        words(
          "\(option) “\(typed)” is no name of a key: it may not be empty, longer than"
            + " \(SignatureForm.keyName.byteCountLimit) bytes, or have blanks or “+” in it.",
          "\(option) “\(typed)” không dùng làm tên khóa được: không để trống, không dài quá"
            + " \(SignatureForm.keyName.byteCountLimit) byte, không có khoảng trắng hay dấu “+”."))
    }
  }

  /// Why nothing was signed or verified, as a sentence with the status to end with.
  func failure(_ error: SigningError) -> CommandFailure {
    CommandFailure(.inputOutput, words.sentence(error))
  }

  /// The status to end with when a key cannot be used.
  private func status(of error: KeyFileError) -> CommandStatus {
    switch error {
    case .secret(.exposed), .secret(.foreign): .notAllowed
    case .secret(.file(let error)): status(ofInput: .file(error))
    case .tool(.tool, _): .inputOutput
    case .nameless: .misuse
    default: .badInput
    }
  }
}
