// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A program that was fed a stream through a pipe, what it said, and how much memory it took.
struct FedRun {
  /// How it ended.
  let end: SpawnedProcess.End
  /// What it answered.
  let output: String
  /// What it complained of.
  let messages: String
  /// The most bytes of it that were in memory at once.
  ///
  /// A child of this process would count the memory of this process as its own (`wait4`), so that
  /// `time` stands between them.
  let peakByteCount: Int

  /// Runs a program and feeds it until it reads no more, or the stream has so many bytes.
  ///
  /// - Parameter peak: a file for the most kibibytes in memory.
  init(
    _ words: [String], with stream: HostileStream, byteCount: Int, measuredIn peak: String
  ) throws(CampaignFault) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CampaignFault("there is no pipe") }
    let (reading, writing) = (ends[0], ends[1])
    let (output, messages) = (tmpfile(), tmpfile())
    guard let output, let messages else { throw CampaignFault("there is no temporary file") }
    // The program gets none of these but as its streams: with the writing end it would never end.
    for descriptor in ends + [fileno(output), fileno(messages)] {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    defer { for file in [output, messages] { fclose(file) } }
    let process = SpawnedProcess(
      ["time", "-q", "-f", "%M", "-o", peak] + words,
      .init(input: reading, output: fileno(output), messages: fileno(messages)))
    close(reading)
    guard let process else {
      close(writing)
      throw CampaignFault("\(words[0]) cannot be started")
    }
    Self.feed(stream, byteCount, to: writing)
    close(writing)
    end = process.wait()
    let kibibytes = FileManager.default.contents(atPath: peak)
      .flatMap { Int(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
    guard let kibibytes else { throw CampaignFault("time says nothing of the memory") }
    peakByteCount = kibibytes << 10
    self.output = Self.text(of: output)
    self.messages = Self.text(of: messages)
  }

  /// Writes a stream until nobody reads it.
  private static func feed(_ stream: HostileStream, _ byteCount: Int, to descriptor: Int32) {
    var (number, left) = (0, byteCount)
    while left > 0 {
      let piece = stream.piece(number)
      var done = 0
      while done < piece.count {
        let count = piece.withUnsafeBytes {
          write(descriptor, $0.baseAddress.map { $0 + done }, piece.count - done)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
      left -= piece.count
      number += 1
    }
  }

  /// All that was written to a file.
  private static func text(of file: UnsafeMutablePointer<FILE>) -> String {
    rewind(file)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
