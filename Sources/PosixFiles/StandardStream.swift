// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// The two streams that a command answers on.
public enum StandardStream: Int32, Sendable {
  /// For data.
  case output = 1
  /// For messages.
  case error = 2

  /// Writes all bytes (`write`), or throws.
  ///
  /// A reader that has gone is an error like any other: `ignoreSignals` keeps it from ending the
  /// process.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      do {
        done += try SystemCall.run("write", name) {
          bytes.withUnsafeBytes { buffer in
            Glibc.write(rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
          }
        }
      } catch {
        guard error.code == EAGAIN else { throw error }
        // The stream was made non-blocking by somebody else: wait until it takes more.
        var wanted = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        try SystemCall.run("poll", name) { poll(&wanted, 1, -1) }
      }
    }
  }

  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  /// Whether a person reads it (`isatty`).
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The columns of the terminal (`ioctl`, `TIOCGWINSZ`), where there is one.
  public var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Turns a lost reader and a file-size limit into errors of the calls that meet them (`signal`).
  public static func ignoreSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Fills the places of standard streams that are closed (`fcntl`, `open`).
  ///
  /// Otherwise the next file that is opened takes the number of a closed stream, and what is meant
  /// for people would be written into the ledger. What stands in refuses what the stream is for:
  /// reading from standard input and writing to the others fail as on a closed one.
  public static func occupyClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is taken, which is this one: those below it are in use by now.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The name for messages.
  public var name: String { self == .output ? "standard output" : "standard error" }
}
