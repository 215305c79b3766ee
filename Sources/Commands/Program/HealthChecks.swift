// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Inquiries
import Journals
import PosixFiles
import PosixStores
import Reports

/// Looks at a ledger and the place where it lies; changes nothing.
struct HealthChecks {
  /// The run of the command.
  let run: CommandRun
  /// Where the ledger lies.
  let path: String
  /// The ledger.
  let ledger: LoadedLedger
  /// The words.
  private var words: Words { run.words }

  /// The bytes below which space is short: room for two segments and what is derived from them.
  private static let leastFreeByteCount = 256 << 20

  /// Takes what is looked at.
  init(run: CommandRun, path: String, ledger: LoadedLedger) {
    self.run = run
    self.path = path
    self.ledger = ledger
  }

  /// Every check.
  func all() throws(CommandFailure) -> [HealthCheck] {
    do throws(FileError) {
      let probe = try StoreProbe(path: path)
      let source = try PosixSource(path: path)
      return [
        fileSystem(probe), mount(probe.mountOptions), rights(probe), space(probe), clock(),
        anchor(), tail(),
        try cache(source),
      ]
    } catch {
      throw CommandFailure(run.status(of: error), words.sentence(error))
    }
  }

  /// Whether the file system keeps what the log needs.
  private func fileSystem(_ probe: StoreProbe) -> HealthCheck {
    let name = words("File system", "Hệ thống tệp")
    let kind = probe.fileSystem
    guard kind.standing == .trusted else {
      return HealthCheck(
        name: name, state: kind.standing == .refused ? .bad : .doubtful,
        sentence: words.sentence(kind))
    }
    return HealthCheck(name: name, state: .good, sentence: kind.name)
  }

  /// Whether the file system is mounted so that what it flushes is flushed.
  func mount(_ options: [String]) -> HealthCheck {
    let name = words("Mount options", "Tùy chọn gắn")
    if let option = options.first(where: Self.unsafeOptions.contains) {
      return HealthCheck(
        name: name, state: .bad,
        sentence: words(
          "“\(option)”: what is flushed may be lost in a power cut; mount without it.",
          "“\(option)”: dữ liệu đã ghi xuống vẫn có thể mất khi mất điện; hãy gắn lại không có nó.")
      )
    }
    guard !options.contains("ro") else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "read-only; nothing can be recorded here.", "chỉ đọc; không ghi được ở đây."))
    }
    guard !options.isEmpty else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "the kernel does not say; look at /proc/self/mountinfo.",
          "nhân không cho biết; hãy xem /proc/self/mountinfo."))
    }
    return HealthCheck(
      name: name, state: .good,
      sentence: words("nothing that undoes a flush", "không có gì làm mất hiệu lực lệnh ghi xuống"))
  }

  /// The options under which a flush does not reach the device, or the journal can be wrong.
  private static let unsafeOptions: Set<String> = [
    "barrier=0", "nobarrier", "journal_async_commit", "norecovery", "noload",
  ]

  /// Whether this user may write, and others may not.
  private func rights(_ probe: StoreProbe) -> HealthCheck {
    let name = words("Rights", "Quyền")
    let mode = String(probe.mode, radix: 8)
    guard probe.isWritable else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "this user may read and not write (mode \(mode)).",
          "người dùng này đọc được, không ghi được (quyền \(mode))."))
    }
    guard probe.mode & 0o022 == 0 else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "others may write here (mode \(mode)); chmod go-w.",
          "người khác cũng ghi được (quyền \(mode)); hãy chmod go-w."))
    }
    return HealthCheck(name: name, state: .good, sentence: words("mode \(mode)", "quyền \(mode)"))
  }

  /// Whether there is room.
  private func space(_ probe: StoreProbe) -> HealthCheck {
    let megabytes = words.number(probe.freeByteCount >> 20)
    return HealthCheck(
      name: words("Space", "Dung lượng"),
      state: probe.freeByteCount < Self.leastFreeByteCount ? .bad : .good,
      sentence: words("\(megabytes) MiB free", "còn trống \(megabytes) MiB"))
  }

  /// Whether the clock has gone back behind what was recorded.
  private func clock() -> HealthCheck {
    let name = words("Clock", "Đồng hồ")
    let last = ledger.index.events.last?.recordedTime ?? .distantPast
    let (now, then) = (run.context.now(), words.fullInstant(last))
    guard now >= last else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "it says \(words.fullInstant(now)), before the last record of \(then); set it.",
          "đang là \(words.fullInstant(now)), trước lần ghi cuối \(then); hãy chỉnh lại."))
    }
    return HealthCheck(
      name: name, state: .good, sentence: words("last record \(then)", "lần ghi cuối \(then)"))
  }

  /// Whether there is a commit file.
  private func anchor() -> HealthCheck {
    let name = words("Commit file", "Tệp commit")
    switch ledger.head.anchor {
    case .committed(let generation):
      return HealthCheck(
        name: name, state: .good,
        sentence: words(
          "generation \(words.number(generation)), \(words.number(ledger.head.size)) events",
          "lần thứ \(words.number(generation)), \(words.number(ledger.head.size)) sự kiện"))
    case .unanchored:
      return HealthCheck(
        name: name, state: .bad,
        sentence: words(
          "missing: this is a copy; “chidao adopt” makes it writable.",
          "không có: đây là bản sao; “chidao adopt” để ghi được."))
    }
  }

  /// Whether an earlier write broke off.
  private func tail() -> HealthCheck {
    let count = words.number(ledger.byteCountBeyond)
    return HealthCheck(
      name: words("Unfinished", "Ghi dở"), state: ledger.byteCountBeyond == 0 ? .good : .doubtful,
      sentence: ledger.byteCountBeyond == 0
        ? words("nothing", "không có")
        : words(
          "\(count) bytes that were never acknowledged; the next append puts them aside.",
          "\(count) byte chưa từng được xác nhận; lần ghi sau sẽ cất riêng."))
  }

  /// Whether the cache was made of this ledger as it is now.
  private func cache(_ source: PosixSource) throws(FileError) -> HealthCheck {
    let name = "cache/"
    let path = Projection.board.path
    let isThere: Bool
    do throws(FileError) {
      isThere = try source.byteCount(of: path) != nil
    } catch {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words.sentence(error)
          + words(
            " Delete cache/ and run “chidao rebuild”.", " Hãy xóa cache/ và chạy “chidao rebuild”.")
      )
    }
    guard isThere else {
      return HealthCheck(
        name: name, state: .good, sentence: words("none; not needed", "chưa có; không bắt buộc"))
    }
    let bytes = try source.bytes(of: path, at: 0, count: 4_096)
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard head.contains("\"\(ledger.head.root.base64)\"") else {
      return HealthCheck(
        name: name, state: .doubtful,
        sentence: words(
          "made of an earlier state; “chidao rebuild” brings it up to date.",
          "dựng từ trạng thái cũ; hãy “chidao rebuild”."))
    }
    return HealthCheck(name: name, state: .good, sentence: words("up to date", "mới nhất"))
  }
}
