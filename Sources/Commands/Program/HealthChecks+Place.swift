// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import PosixStores
import Reports

extension HealthChecks {
  /// Whether the file system keeps what the log needs.
  func fileSystem(_ kind: FileSystemKind) -> HealthCheck {
    let isTrusted = kind.standing == .trusted
    return HealthCheck(
      id: "filesystem", name: words("File system", "Hệ thống tệp"),
      state: isTrusted ? .good : kind.standing == .refused ? .bad : .doubtful,
      sentence: isTrusted ? kind.name : words.sentence(kind))
  }

  /// Whether the file system is mounted so that what it flushes is flushed.
  func mount(_ options: [String]) -> HealthCheck {
    func check(_ state: HealthCheck.State, _ sentence: String) -> HealthCheck {
      HealthCheck(
        id: "mount", name: words("Mount options", "Tùy chọn gắn"), state: state, sentence: sentence)
    }
    if let option = options.first(where: Self.unsafeOptions.contains) {
      return check(
        .bad,
        words(
          "“\(option)”: what is flushed may be lost in a power cut; mount without it.",
          "“\(option)”: dữ liệu đã ghi xuống vẫn có thể mất khi mất điện; hãy gắn lại không có nó.")
      )
    }
    if options.contains("ro") {
      return check(
        .doubtful,
        words("read-only; nothing can be recorded here.", "chỉ đọc; không ghi được ở đây."))
    }
    guard !options.isEmpty else {
      return check(
        .doubtful,
        words(
          "the kernel does not say; look at /proc/self/mountinfo.",
          "nhân không cho biết; hãy xem /proc/self/mountinfo."))
    }
    return check(
      .good,
      words("nothing that undoes a flush", "không có gì làm mất hiệu lực lệnh ghi xuống"))
  }

  /// The options under which a flush does not reach the device, or the journal can be wrong.
  private static let unsafeOptions: Set<String> = [
    "barrier=0", "nobarrier", "journal_async_commit", "norecovery", "noload",
  ]

  /// Whether this user may write, and others may not.
  ///
  /// - Parameter isReadOnly: whether nobody may write, because of the mount.
  func rights(_ rights: [StoreProbe.Rights], isReadOnly: Bool) -> HealthCheck {
    func check(_ state: HealthCheck.State, _ sentence: String) -> HealthCheck {
      HealthCheck(id: "rights", name: words("Rights", "Quyền"), state: state, sentence: sentence)
    }
    let open = rights.filter { $0.mode & 0o022 != 0 }.map(shown)
    guard open.isEmpty else {
      let list = open.joined(separator: ", ")
      return check(
        .doubtful,
        words(
          "others may write to \(list); chmod go-w.",
          "người khác cũng ghi được vào \(list); hãy chmod go-w."))
    }
    let mode = rights.first.map { String($0.mode, radix: 8) } ?? "?"
    let closed = isReadOnly ? [] : rights.filter { !$0.isWritable }
    if closed.contains(where: { $0.name == "." }) || closed.count == rights.count, !closed.isEmpty {
      return check(
        .doubtful,
        words(
          "this user may read and not write (mode \(mode)).",
          "người dùng này đọc được, không ghi được (quyền \(mode))."))
    }
    guard closed.isEmpty else {
      let list = closed.map(shown).joined(separator: ", ")
      return check(
        .bad,
        words(
          "this user may write to the ledger, but not to \(list): recording will fail; chown them.",
          "người dùng này ghi được vào sổ nhưng không ghi được vào \(list): sẽ không ghi sổ được; "
            + "hãy chown."))
    }
    return check(.good, words("mode \(mode)", "quyền \(mode)"))
  }

  /// A file or folder with its rights.
  private func shown(_ rights: StoreProbe.Rights) -> String {
    let name = rights.name == "." ? words("the ledger", "thư mục sổ") : rights.name
    return words("\(name) (mode ", "\(name) (quyền ") + String(rights.mode, radix: 8) + ")"
  }

  /// The bytes below which space is short: room for two segments and what is derived from them.
  private static let amplyFreeByteCount = 256 << 20
  /// The files that an append with a recovery and a rotation makes, with a few to spare.
  private static let leastFreeFileCount = 16

  /// The bytes that an append may need beside a copy of the last segment: its lines, and a copy of
  /// lines that were never acknowledged.
  static let spareByteCount = 2 << 20

  /// Whether there is room.
  ///
  /// A recovery writes the last segment anew and keeps a copy of what lay behind it.
  ///
  /// - Parameter needed: the bytes that an append may need; 0 where none can be made.
  func space(freeByteCount: Int, freeFileCount: Int?, needed: Int) -> HealthCheck {
    let isEnough =
      needed == 0
      || freeByteCount >= needed && freeFileCount ?? .max >= Self.leastFreeFileCount
    let isAmple = needed == 0 || freeByteCount >= Self.amplyFreeByteCount
    let files = freeFileCount.map {
      words(" and \(words.count($0, "file", ""))", " và \(words.number($0)) tệp")
    }
    let free = shown(bytes: freeByteCount)
    let advice =
      isEnough
      ? ""
      : words(
        "; an append may need \(shown(bytes: needed)) and "
          + "\(words.count(Self.leastFreeFileCount, "file", "")). Make room.",
        "; một lần ghi có thể cần \(shown(bytes: needed)) và "
          + "\(words.number(Self.leastFreeFileCount)) tệp. Hãy giải phóng chỗ trống.")
    return HealthCheck(
      id: "space", name: words("Space", "Dung lượng"),
      state: !isEnough ? .bad : isAmple ? .good : .doubtful,
      sentence: words(
        "\(free)\(files ?? "") free\(advice)", "còn trống \(free)\(files ?? "")\(advice)"))
  }

  /// A number of bytes in a unit that fits.
  private func shown(bytes: Int) -> String {
    bytes < 10 << 20 ? "\(words.number(bytes >> 10)) KiB" : "\(words.number(bytes >> 20)) MiB"
  }
}
