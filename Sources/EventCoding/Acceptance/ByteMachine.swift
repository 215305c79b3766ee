// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Passes over a text in quotation marks, byte after byte, without a branch per byte.
///
/// A machine of at most ten states, which begins behind the first quotation mark. Each byte has one
/// word that holds, in six bits for each state, the state that follows; a state is the place of its
/// bits. So a step is one look-up, which waits for nothing, and one shift:
///
///     state = words[byte] >> state, of which the lowest six bits count
///
/// Both the end and the refusal lead back to themselves, so that eight bytes are taken before it is
/// asked where one stands.
struct ByteMachine: Sendable {
  /// The states, of which each form needs some.
  private enum State: UInt64, CaseIterable {
    /// A character must begin.
    case first
    /// A character or the closing quotation mark must follow.
    case next
    /// One byte 80…BF must follow.
    case trail
    /// The second byte after E1 must follow.
    case afterE1
    /// The second byte after E2 must follow.
    case afterE2
    /// The third byte after E2 80 must follow.
    case afterE280
    /// A mark that is escaped must follow.
    case escaped
    /// It is closed.
    case closed
    /// It is not told at a glance.
    case refused

    /// The place of its bits.
    var shift: UInt64 { 6 * rawValue }
  }

  /// The states that follow, for each byte.
  private let words: [UInt64]

  /// Takes the bytes that lead from one state to another; any other byte is refused.
  private init(_ ways: [(from: State, bytes: [ClosedRange<UInt8>], to: State)]) {
    var words = [UInt64](repeating: 0, count: 256)
    for byte in UInt8.min...UInt8.max {
      for state in State.allCases {
        let way = ways.first { way in
          way.from == state && way.bytes.contains { $0.contains(byte) }
        }
        let next = state == .closed ? .closed : way?.to ?? .refused
        words[Int(byte)] |= next.shift << state.shift
      }
    }
    self.words = words
  }

  /// Passes over a text of so many bytes between the quotation marks, as they stand in the line.
  ///
  /// It does not tell where there are no eight bytes left to look at.
  @inline(__always)
  func pass(_ lengths: ClosedRange<Int64>, _ line: Span<UInt8>, _ position: inout Int) -> Bool {
    guard line.pass(Self.quote, &position) else { return false }
    let words = words.span.extracting(first: 256)
    let start = position
    var state = State.first.shift
    while true {
      guard let bytes = line.word(at: position) else { return false }
      let before = state
      for index in 0..<8 {
        let byte = UInt8(truncatingIfNeeded: bytes &>> UInt64(8 * index))
        state = words[Int(byte)] &>> state
      }
      state &= 63
      if state == State.refused.shift { return false }
      if state == State.closed.shift {
        position += Self.closing(bytes, from: before, words)
        return lengths.contains(Int64(position - start - 1))
      }
      position += 8
    }
  }

  /// The number of bytes up to the quotation mark that closes, with it.
  @inline(__always)
  private static func closing(
    _ bytes: UInt64, from before: UInt64, _ words: Span<UInt64>
  ) -> Int {
    // Without an escape it is the first quotation mark.
    if before != State.escaped.shift, bytes.marks(of: UInt8(ascii: "\\")) == 0 {
      return bytes.marks(of: quote).trailingZeroBitCount / 8 + 1
    }
    var (state, count) = (before, 0)
    repeat {
      let byte = UInt8(truncatingIfNeeded: bytes &>> UInt64(8 * count))
      state = words[Int(byte)] &>> state & 63
      count += 1
    } while state != State.closed.shift
    return count
  }
}

extension ByteMachine {
  /// The byte that opens and closes.
  private static var quote: UInt8 { UInt8(ascii: "\"") }

  /// Characters that stand for themselves in every text: ASCII, U+00C0…U+02FF, U+1E00…U+1EFF
  /// (with these, every Vietnamese letter) and U+2010…U+2027, and the four escapes of canonical
  /// JSON.
  ///
  /// Those outside ASCII are assigned, visible starters which no normalization changes or joins to
  /// another, so that a text of them and ASCII is in NFC.
  static let text: Self = {
    var ways: [(from: State, bytes: [ClosedRange<UInt8>], to: State)] = [
      (.next, [quote...quote], .closed),
      (.trail, [0x80...0xBF], .next),
      (.afterE1, [0xB8...0xBB], .trail),
      (.afterE2, [0x80...0x80], .afterE280), (.afterE280, [0x90...0xA7], .next),
      (.escaped, "\"\\nt".utf8.map { $0...$0 }, .next),
    ]
    for state in [State.first, .next] {
      ways += [
        (state, [0x20...0x21, 0x23...0x5B, 0x5D...0x7E], .next),
        (state, [UInt8(ascii: "\\")...UInt8(ascii: "\\")], .escaped),
        (state, [0xC3...0xCB], .trail), (state, [0xE1...0xE1], .afterE1),
        (state, [0xE2...0xE2], .afterE2),
      ]
    }
    return ByteMachine(ways)
  }()

  /// Letters, digits and four marks, none of which begins.
  static let identifier: Self = {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return ByteMachine([
      (.first, [digits, letters], .next), (.next, [quote...quote], .closed),
      (.next, [digits, letters] + "._/-".utf8.map { $0...$0 }, .next),
    ])
  }()

  /// Letters of either case, digits and some marks.
  static let eventID: Self = {
    let allowed = [
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
    ]
    let ways = [State.first, .next].map {
      (from: $0, bytes: allowed + "._:/#-".utf8.map { $0...$0 }, to: State.next)
    }
    return ByteMachine(ways + [(from: .next, bytes: [quote...quote], to: .closed)])
  }()
}
