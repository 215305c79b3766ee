// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import PosixFiles

extension FileSystemKind {
  /// The most bytes that are read of what the kernel says.
  private static let limit = 16 << 20

  /// The file system of an open directory, as the kernel names it.
  ///
  /// `/proc/self/fdinfo` gives the mount of a descriptor and `/proc/self/mountinfo` the file system
  /// of a mount. Where `/proc` is not there nothing is known by name.
  init(of directory: OpenFile) {
    guard let (mount, line) = Self.mount(of: directory),
      let name = Self.name(in: line, ofMount: mount)
    else {
      self = .unknown
      return
    }
    self.init(name: name)
  }

  /// With what options the file system of an open directory is mounted, as far as it is known.
  static func mountOptions(of directory: OpenFile) -> [String] {
    mount(of: directory).map { options(in: $0.line) } ?? []
  }

  /// The number of the mount of an open directory, and its line of `mountinfo`.
  private static func mount(of directory: OpenFile) -> (number: Substring, line: Substring)? {
    let facts = "/proc/self/fdinfo/\(directory.descriptor)"
    guard let number = lines(of: facts).lazy.compactMap(mountNumber(ofDescriptor:)).first,
      let line = lines(of: "/proc/self/mountinfo").first(where: {
        $0.hasPrefix(number) && name(in: $0, ofMount: number) != nil
      })
    else { return nil }
    return (number, line)
  }

  /// The options in a line of `mountinfo`: those of the mount, then those of the file system.
  static func options(in line: Substring) -> [String] {
    let words = line.split(separator: " ")
    guard let hyphen = words.firstIndex(of: "-"), hyphen > 5, hyphen + 3 < words.count else {
      return []
    }
    return [words[5], words[hyphen + 3]].flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The number of the mount in a line of `fdinfo`: `mnt_id:`, white space, the number.
  static func mountNumber(ofDescriptor line: Substring) -> Substring? {
    let words = line.split { $0 == "\t" || $0 == " " }
    return words.count == 2 && words[0] == "mnt_id:" ? words[1] : nil
  }

  /// The name of the file system in a line of `mountinfo`: the word after the lone hyphen.
  static func name(in line: Substring, ofMount mount: Substring) -> String? {
    let words = line.split(separator: " ")
    guard words.first == mount, let hyphen = words.firstIndex(of: "-"),
      hyphen + 1 < words.count
    else { return nil }
    return String(words[hyphen + 1])
  }

  /// The lines of a file of the kernel; none where it cannot be read.
  private static func lines(of path: String) -> [Substring] {
    // Why it cannot be read does not matter: what is not known is not trusted.
    guard let bytes = try? InputFile.bytes(path: path, limit: limit) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
