// Directive ledger · SigningTools — SPDX-License-Identifier: Apache-2.0

import PosixProcesses

/// A program of the operating system that makes or checks signatures.
protocol SigningTool {
  /// The absolute path of the program.
  var path: String { get }
}

extension SigningTool {
  /// The path of a program of the operating system.
  static func find(_ name: String) throws(SigningError) -> String {
    do throws(ToolRunError) {
      return try ToolPath.find(name)
    } catch {
      throw .tool(error)
    }
  }

  /// Runs the tool to its end, whatever it says.
  func run(
    _ arguments: [String], input: [UInt8] = [], files: [ToolFile] = []
  ) throws(SigningError) -> ToolAnswer {
    do throws(ToolRunError) {
      return try ToolRun(path: path, arguments: arguments, input: input, files: files).answer()
    } catch {
      throw .tool(error)
    }
  }

  /// The error of a tool that said it failed.
  func failed(_ action: SigningError.Action, _ answer: ToolAnswer) -> SigningError {
    .failed(tool: path, action, status: answer.status, message: answer.quotation)
  }

  /// The error of a tool that answered something else.
  func unexpected(_ action: SigningError.Action, _ answer: ToolAnswer) -> SigningError {
    .unexpectedOutput(tool: path, action, byteCount: answer.output.count)
  }
}
