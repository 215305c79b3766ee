// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import PosixFiles

/// The one function that libFuzzer calls, with each input that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let name = ProcessFacts.environment("CHIDAO_FUZZ_TARGET"),
    let target = FuzzTarget(rawValue: name)
  {
    target.feed(bytes)
  } else if let choice = bytes.first {
    let all = FuzzTarget.allCases
    all[Int(choice) % all.count].feed(Array(bytes.dropFirst()))
  }
  return 0
}
