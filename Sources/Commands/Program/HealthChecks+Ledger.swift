// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Accountability
import Digests
import Directives
import Inquiries
import JournalWriters
import Journals
import PosixFiles
import Reports
import SegmentIndexes
import Snapshots

extension HealthChecks {
  /// Whether the clock has gone back behind what was recorded.
  func clock() -> HealthCheck {
    let last = ledger.index.events.last?.recordedTime ?? .distantPast
    let then = words.fullInstant(last)
    let behind = run.clockSentence(lastRecord: last)
    return HealthCheck(
      id: "clock", name: words("Clock", "Đồng hồ"), state: behind == nil ? .good : .doubtful,
      sentence: behind.map {
        $0
          + words(
            ": it is slow now, or was fast then; until it has passed that time, new events get it.",
            ": bây giờ nó chậm, hoặc lúc đó nó nhanh; chừng nào nó chưa vượt qua, sự kiện mới vẫn "
              + "mang thời điểm ấy.")
      } ?? words("last record \(then)", "lần ghi cuối \(then)"))
  }

  /// Whether there is a commit file, and whether both its slots are whole.
  func commit(_ source: PosixSource) throws(FileError) -> HealthCheck {
    func check(_ state: HealthCheck.State, _ sentence: String) -> HealthCheck {
      HealthCheck(
        id: "commit", name: words("Commit file", "Tệp commit"), state: state, sentence: sentence)
    }
    guard case .committed(let generation) = ledger.head.anchor else {
      return check(
        .bad,
        words(
          "missing: this is a copy; “chidao adopt” makes it writable.",
          "không có: đây là bản sao; “chidao adopt” để ghi được."))
    }
    let (count, size) = (words.number(generation), words.number(ledger.head.size))
    let bytes = try source.bytes(of: .commit, at: 0, count: CommitFile.byteCount + 1)
    guard CommitFile(bytes: bytes).isWhole else {
      return check(
        .doubtful,
        words(
          "generation \(count), \(size) events; the spare slot is unreadable, the next append "
            + "renews it.",
          "lần thứ \(count), \(size) sự kiện; ngăn dự phòng không đọc được, lần ghi sau sẽ làm mới."
        ))
    }
    return check(
      .good,
      words(
        "generation \(count), \(size) events; both slots whole",
        "lần thứ \(count), \(size) sự kiện; cả hai ngăn đều nguyên vẹn"))
  }

  /// Whether an earlier write broke off.
  func unfinished() -> HealthCheck {
    let count = words.number(ledger.byteCountBeyond)
    return HealthCheck(
      id: "unfinished", name: words("Unfinished", "Ghi dở"),
      state: ledger.byteCountBeyond == 0 ? .good : .doubtful,
      sentence: ledger.byteCountBeyond == 0
        ? words("nothing", "không có")
        : words(
          "\(count) bytes that were never acknowledged; the next append puts them aside.",
          "\(count) byte chưa từng được xác nhận; lần ghi sau sẽ cất riêng."))
  }

  /// Whether a crash left temporary files, or somebody put something among the segments.
  func leftovers(_ source: PosixSource) throws(FileError) -> HealthCheck {
    func check(_ state: HealthCheck.State, _ sentence: String) -> HealthCheck {
      HealthCheck(
        id: "leftovers", name: words("Leftovers", "Tệp thừa"), state: state, sentence: sentence)
    }
    var found: [String] = []
    for path in TemporaryName.all where try source.byteCount(of: path) != nil {
      found.append(path.text)
    }
    let strangers = try source.names(in: .events)?.sorted().map { JournalPath(.events, $0) }
      .filter { SegmentName(text: $0.name) == nil && !TemporaryName.all.contains($0) }
      .map(\.text)
    if let strangers, !strangers.isEmpty {
      let list = strangers.joined(separator: ", ")
      return check(
        .doubtful,
        words(
          "\(list): no segment; nobody reads it. Move it away.",
          "\(list): không phải đoạn của sổ; không ai đọc đến. Hãy chuyển đi nơi khác."))
    }
    guard found.isEmpty else {
      let list = found.joined(separator: ", ")
      return check(
        .doubtful,
        words(
          "\(list): left by a crash, never part of the log; the next append removes it.",
          "\(list): còn sót sau sự cố, chưa từng thuộc sổ; lần ghi sau sẽ xóa."))
    }
    return check(.good, words("none", "không có"))
  }

  /// What recoveries have put aside.
  func quarantine(_ source: PosixSource) throws(FileError) -> HealthCheck {
    var (fileCount, byteCount) = (0, 0)
    for name in try source.names(in: .quarantine) ?? [] {
      let path = JournalPath(.quarantine, name)
      guard !TemporaryName.all.contains(path) else { continue }
      fileCount += 1
      byteCount += try source.byteCount(of: path) ?? 0
    }
    let (files, bytes) = (words.count(fileCount, "file", "tệp"), words.number(byteCount))
    return HealthCheck(
      id: "quarantine", name: "quarantine/", state: fileCount == 0 ? .good : .doubtful,
      sentence: fileCount == 0
        ? words("empty", "trống")
        : words(
          "\(files), \(bytes) bytes of writes that broke off and were never acknowledged; look at "
            + "them, then move them away.",
          "\(files), \(bytes) byte của những lần ghi bị ngắt, chưa từng được xác nhận; hãy xem rồi "
            + "chuyển đi nơi khác."))
  }

  /// Whether the cache was made of this ledger as it is now.
  func cache(_ source: PosixSource) throws(FileError) -> HealthCheck {
    func check(_ state: HealthCheck.State, _ sentence: String) -> HealthCheck {
      HealthCheck(id: "cache", name: "cache/", state: state, sentence: sentence)
    }
    let path = Projection.board.path
    let isThere: Bool
    do throws(FileError) {
      isThere = try source.byteCount(of: path) != nil
    } catch {
      return check(
        .doubtful,
        words.sentence(error)
          + words(
            " Delete cache/ and run “chidao rebuild”.", " Hãy xóa cache/ và chạy “chidao rebuild”.")
      )
    }
    guard isThere else { return check(.good, words("none; not needed", "chưa có; không bắt buộc")) }
    let bytes = try source.bytes(of: path, at: 0, count: 4_096)
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let archive = (try? JournalReader(source)).flatMap { LedgerArchive($0) }
    guard head.holds("\"\(ledger.head.root.base64)\""),
      archive.map({ BoardSnapshot(of: $0) != nil }) ?? true
    else {
      return check(
        .doubtful,
        words(
          "made of an earlier state, or by an earlier version; “chidao rebuild” brings it up to"
            + " date.",
          "dựng từ trạng thái cũ, hoặc bởi phiên bản cũ; hãy “chidao rebuild”."))
    }
    return check(.good, words("up to date", "mới nhất"))
  }
}
