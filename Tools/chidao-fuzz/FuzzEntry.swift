// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

#if FUZZING
  import PosixFiles

  /// Where the process begins: libFuzzer takes over and calls back with each input.
  ///
  /// The package manager links every executable to begin at a function of this name, so that the
  /// `main` that libFuzzer has would not be found.
  @_cdecl("chidao_fuzz_main")
  func fuzzMain(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> Int32 {
    var (count, words) = (count, words)
    return runFuzzer(&count, &words, fuzzOneInput)
  }

  /// The driver of libFuzzer; three pointers and a number are passed alike in C and in Swift.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// What libFuzzer calls with each input that it makes up.
  ///
  /// A violated property and an input that takes too long end the process, which is how the fuzzer
  /// is told; it then keeps the input in a file.
  @_cdecl("LLVMFuzzerTestOneInput")
  func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let begin = SystemClock.worked()
    let outcome = FuzzChoice.target.outcome(of: bytes)
    let milliseconds = SystemClock.worked() - begin
    if case .violated = outcome { FuzzChoice.stop(outcome.sentence) }
    if milliseconds > FuzzChoice.millisecondLimit {
      FuzzChoice.stop("\(count) bytes took \(milliseconds) ms of processor time")
    }
    return 0
  }

  /// What the fuzzer was told to do.
  enum FuzzChoice {
    /// The most milliseconds of processor time for one input.
    static let millisecondLimit = 100

    /// The target that `CHIDAO_FUZZ_TARGET` names.
    static let target: FuzzTarget = {
      let name = ProcessFacts.environment("CHIDAO_FUZZ_TARGET") ?? ""
      guard let target = FuzzTarget(rawValue: name) else {
        stop("CHIDAO_FUZZ_TARGET names none of: \(FuzzTarget.names)")
      }
      return target
    }()

    /// Says why, and ends the process with a signal.
    static func stop(_ why: String) -> Never {
      // Whoever does not hear it has the file of the input.
      try? StandardStream.error.write("chidao-fuzz: \(why)\n")
      preconditionFailure(why)
    }
  }
#endif
