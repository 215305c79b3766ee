// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A small program that runs the real binary and stands between it and the kernel (`ptrace`).
///
/// It is compiled when a campaign begins. Calls are counted from the one that opens the ledger:
/// those that write with `write` and `pwrite`, and steps, which are all calls that change, open,
/// read or settle something. `CHIDAO_FAULT` says what happens.
struct FaultTracer: Sendable {
  /// What it does.
  enum Fault: Hashable, Sendable {
    /// Nothing; the calls are written to a file.
    case none
    /// The call that writes with this number, from 1, writes only so many bytes.
    case short(write: Int, byteCount: Int)
    /// No call writes more bytes than this.
    case most(byteCount: Int)
    /// Before the step with this number, from 1, the file system below a path is shut down
    /// (`EXT4_IOC_SHUTDOWN`, `XFS_IOC_GOINGDOWN`) with a flag.
    case cut(step: Int, flag: Int, path: String)
    /// Before the step with this number the process is killed.
    case kill(step: Int)

    /// The words for the tracer.
    var words: String {
      switch self {
      case .none: "none"
      case .short(let write, let count): "short:\(write):\(count)"
      case .most(let count): "most:\(count)"
      case .cut(let step, let flag, let path): "cut:\(step):\(flag):\(path)"
      case .kill(let step): "kill:\(step)"
      }
    }
  }

  /// The tracer.
  private let path: String

  /// Compiles the tracer; answers nil where there is no compiler.
  init?(in folder: ScratchFolder) throws {
    let compilers = ["clang", "cc", "gcc"]
    guard let compiler = compilers.first(where: { ProgramRun.exists($0) }) else { return nil }
    let source = try folder.write(Self.source, to: "tracer.c")
    path = folder["tracer"]
    try CampaignFault.require([compiler, "-O1", "-o", path, source])
  }

  /// The words that have a command run under the tracer.
  func words(_ command: [String]) -> [String] { [path] + command }

  /// The environment in which a program meets a fault.
  ///
  /// - Parameter log: a file that is made when the fault happens; of `none`, the calls are in it.
  /// - Parameter syncs: whether `fsync` and `fdatasync` do what they say.
  func environment(
    _ fault: Fault, on ledger: String, log: String = "", syncs: Bool = true
  ) -> [String: String] {
    [
      "CHIDAO_FAULT": fault.words, "CHIDAO_FAULT_LEDGER": ledger, "CHIDAO_FAULT_LOG": log,
      "CHIDAO_FAULT_NO_SYNC": syncs ? "" : "1",
    ]
  }

  /// The environment in which the clock of a program is wrong by so many seconds.
  func environment(clockOffBy seconds: Int) -> [String: String] {
    ["CHIDAO_FAULT_CLOCK": String(seconds)]
  }

  /// The calls of a command that is not disturbed: their names, descriptors and byte counts.
  func calls(
    of words: [String], on ledger: String, in folder: ScratchFolder,
    running run: ([String], [String: String]) throws -> ProgramRun = {
      ProgramRun($0, environment: $1)
    }
  ) throws -> [Call] {
    let log = folder["calls-\(UUID().uuidString)"]
    defer { try? FileManager.default.removeItem(atPath: log) }
    let run = try run(self.words(words), environment(.none, on: ledger, log: log))
    guard run.isFine else { throw CampaignFault("\(words): \(run.summary)") }
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 3, let descriptor = Int(parts[1]), let count = Int(parts[2]) else {
        return nil
      }
      return Call(name: String(parts[0]), descriptor: descriptor, byteCount: count)
    }
  }

  /// A call that was counted.
  struct Call: Hashable, Sendable {
    /// Its name.
    let name: String
    /// What it was called on.
    let descriptor: Int
    /// So many bytes were to be written.
    let byteCount: Int

    /// Whether it writes.
    var isWrite: Bool { name == "write" || name == "pwrite" }
  }
}
