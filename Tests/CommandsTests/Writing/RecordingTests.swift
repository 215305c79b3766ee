// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Commands
import Directives
import Inquiries
import LedgerLiterals
import Testing

/// Each thing that is recorded, as typed and as answered.
@Suite struct RecordingTests {
  /// A life in which every sub-command is used, with a piece of what is answered in Vietnamese.
  static let life: [(command: String, answer: String)] = [
    ("party nhom --kind group --scope closed --member so-a,so-b --name Nhóm", "Ghi nhận Nhóm"),
    ("party giam-doc --kind office --name Giám_đốc", "chức danh"),
    ("party ong-a --kind person --name Ông_A", "cá nhân"),
    ("party so-c --kind organization --name Sở_C --parent van-phong --field đất", "Sở C"),
    ("join nhom so-c", "vào nhóm"),
    ("leave nhom so-c", "ra khỏi nhóm"),
    ("assume giam-doc ong-a --capacity quyền", "giữ chức"),
    ("vacate giam-doc ong-a", "thôi giữ chức"),
    ("rename so-c --name Sở_C_mới", "đổi tên"),
    ("calendar 2026 --holiday 2026-04-30,2026-05-01 --workday 2026-05-09", "2 ngày nghỉ"),
    ("policy strict --basis QĐ_1", "cách tính hạn"),
    ("directive tb-1/2 --summary Việc_hai --every monthly --due-day 25 --lead nhom", "Việc hai"),
    ("amend tb-1/2 --reason đính_chính --product báo_cáo", "sản phẩm"),
    ("assign tb-1/1 so-b --role coordinate", "Giao Sở B phối hợp"),
    ("unassign tb-1/1 so-b --role coordinate --reason giao_lại", "thôi phối hợp"),
    ("report tb-1/1 --party so-a --status underway --percent 40 --note đang_làm", "40%"),
    ("ask-extension tb-1/1 --party so-a --reason chờ --deadline hết_tháng_7/2026", "xin gia hạn"),
    ("refuse-extension tb-1/1 --by van-phong --reason gấp", "không chấp thuận"),
    (
      "extend tb-1/1 --deadline hết_ngày_31/7/2026 --reason chờ --by van-phong",
      "hết ngày 31/07/2026"
    ),
    ("remind tb-1/1 --to so-a --by van-phong", "đôn đốc Sở A"),
    ("claim tb-1/1 --party so-a", "báo hoàn thành"),
    ("return tb-1/1 --by van-phong --reason thiếu", "trả lại"),
    ("claim tb-1/1 --party so-a", "báo hoàn thành"),
    ("approve tb-1/1 --by van-phong", "duyệt"),
    ("recognise tb-1/1 --by van-phong", "công nhận"),
    ("petition kn-1 --from so-b --to so-a --summary bố_trí_vốn", "kiến nghị"),
    ("answer kn-1 --mode written --by so-a --document CV_1", "trả lời bằng văn bản"),
    (
      "inspection tb-1 --from 1/5/2026 --to 20/5/2026 --by so-a --covered direct=so-b", "kiểm tra 1"
    ),
    ("measure so-a --source tb-1 --metric giải_ngân --value 65,2 --unit %", "65,2 %"),
    ("directive tb-1/3 --summary Việc_ba --lead so-b", "Giao Sở B chủ trì"),
    ("transfer tb-1/3 --from so-b --to so-a --role lead --reason phân_công_lại", "Chuyển vai trò"),
    ("directive tb-1/4 --summary Việc_bốn", "Việc bốn"),
    ("supersede tb-1/4 --by tb-1/3", "Được thay thế"),
    ("withdraw tb-1/3 --reason không_còn_cần", "Thu hồi"),
    ("succeed so-c --heir so-a=đất", "kết thúc hoạt động"),
    (
      "enrol ong-b --name Ông_B --party so-a --may report,record --until 31/12/2026 --key "
        + "ssh-ed25519_AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
        + "_ghi_chú",
      "Cấp quyền cho Ông B (ong-b) thuộc Sở A: ghi sổ, báo cáo đến 31/12/2026"
    ),
    ("delegate ong-b --party so-b --from 1/7/2026", "ghi sổ thay Sở B từ 01/07/2026"),
    ("undelegate ong-b --party so-b --reason hết_đợt", "Chấm dứt ủy quyền"),
    ("revoke ong-b --reason nghỉ_hưu", "Thu hồi khóa và quyền của ong-b (lý do: nghỉ hưu)"),
    ("policy --signatures optional", "nhận chữ ký nếu có"),
  ]

  /// The words of a command of `life`; an underscore stands for a blank.
  private static func words(_ command: String) -> [String] {
    command.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  @Test func `every sub-command records what it says and says what it recorded`() throws {
    let ledger = try SmallLedger()
    var next = SmallLedger.size
    for (command, answer) in Self.life {
      let rehearsal = ledger.run(["record"] + Self.words(command) + ["--dry-run", "--lang", "vi"])
      #expect(rehearsal.status == .fine, "\(command): \(rehearsal.messages)")
      #expect(rehearsal.output.contains("Sẽ ghi [#\(next)]"), "\(command): \(rehearsal.output)")
      let recorded = ledger.run(["record"] + Self.words(command) + ["--lang", "vi"])
      #expect(recorded.status == .fine, "\(command): \(recorded.messages)")
      #expect(recorded.output.contains(answer), "\(command): \(recorded.output)")
      #expect(recorded.lines.first?.hasPrefix("Đã ghi [#\(next)]: ") == true, "\(recorded.output)")
      next += recorded.lines.count
    }
    let used = Set(Self.life.compactMap { $0.command.split(separator: " ").first.map(String.init) })
    let record = Chidao.program.description.subcommands.first { $0.name == "record" }
    let untested = Set(record?.subcommands.map(\.name) ?? []).subtracting(used)
    #expect(untested == ["notice", "retract"])
    #expect(ledger.run(["verify"]).status == .fine)
    #expect(ledger.run(["findings"]).status == .fine)
  }

  @Test func `a recurring duty ends with the day that is typed, and each round counts as reported`()
    throws
  {
    let ledger = try SmallLedger()
    try ledger.record([
      "directive", "tb-1/2", "--summary", "Báo cáo", "--every", "monthly", "--due-day", "25",
      "--until", "2026-06-30", "--lead", "so-a",
    ])
    let shown = ledger.run(["show", "tb-1/2"]).output
    #expect(shown.contains("monthly, on day 25 at the latest; until end of 2026-06-30"), "\(shown)")
    let claim = ledger.run([
      "record", "claim", "tb-1/2", "--party", "so-a", "--period", "2026-06", "--id", "r6",
    ])
    #expect(claim.messages.contains("counts as reported"), "\(claim.messages)")
    #expect(claim.output.contains("Sở A reports for 2026-06"), "\(claim.output)")
    let sentBack = ledger.run([
      "record", "return", "tb-1/2", "--party", "so-a", "--claim", "r6", "--by", "van-phong",
      "--reason", "thiếu", "--lang", "vi",
    ])
    #expect(sentBack.output.contains("trả lại báo cáo kỳ tháng 06/2026 của Sở A"), "\(sentBack)")
  }

  @Test func `a day that the words of a recurrence say is not said again`() throws {
    let ledger = try SmallLedger()
    for command in [
      ["directive", "tb-1/2", "--summary", "S", "--lead", "so-a"],
      ["amend", "tb-1/1", "--reason", "r"],
    ] {
      let every = ["record"] + command + ["--every", "trước ngày 25 hằng tháng"]
      let twice = ledger.run(every + ["--due-day", "10"])
      #expect(twice.status == .misuse)
      #expect(
        twice.messages.contains("says the day already; leave --due-day out"), "\(twice.messages)")
      #expect(ledger.run(every + ["--dry-run"]).status == .fine)
    }
  }

  @Test func `the same command again on the same day is the same event`() throws {
    let ledger = try SmallLedger()
    let command = ["record", "remind", "tb-1/1", "--to", "so-a", "--by", "van-phong"]
    #expect(ledger.run(command).lines.first?.hasPrefix("Recorded [#7]") == true)
    let later = Answer.to(command, in: ledger.path, at: "2026-06-22T18:00:00+07:00")
    #expect(later.lines.first?.hasPrefix("Already recorded [#7]") == true, "\(later.output)")
    let tomorrow = Answer.to(command, in: ledger.path, at: "2026-06-23T08:00:00+07:00")
    #expect(tomorrow.lines.first?.hasPrefix("Recorded [#8]") == true, "\(tomorrow.output)")
  }

  @Test(arguments: [
    ["directive", "tb-1/2", "--summary", "Rà soát", "--lead", "so-b"],
    ["assign", "tb-1/1", "so-b", "--role", "coordinate"],
    ["remind", "tb-1/1", "--to", "so-a", "--by", "van-phong"],
    ["party", "so-c", "--kind", "organization", "--name", "Sở C", "--time", "2026-01-01"],
  ])
  func `what was recorded in error can be recorded again`(words: [String]) throws {
    let ledger = try SmallLedger()
    let command = ["record"] + words
    #expect(ledger.run(command).lines.first?.hasPrefix("Recorded [#7]") == true)
    #expect(ledger.run(command).lines.first?.hasPrefix("Already recorded [#7]") == true)
    let line = try #require(ledger.run(["events", "--since-seq", "7", "--raw"]).lines.first)
    let name = try #require(line.split(separator: "\"").dropFirst(7).first).description
    try ledger.record(["retract", name, "--reason", "nhầm"])
    let again = ledger.run(command)
    #expect(again.lines.first?.hasPrefix("Recorded [#") == true, "\(again)")
    #expect(ledger.run(command).lines.first?.hasPrefix("Already recorded") == true)
  }

  @Test func `options that say nothing alone are refused`() throws {
    let ledger = try SmallLedger()
    let directive = ["record", "directive", "tb-1/2", "--summary", "S", "--lead", "so-a"]
    for words in [["--metric", "m"], ["--unit", "%"], ["--of", "x"]] {
      let answer = ledger.run(directive + words)
      #expect(answer.messages.contains("\(words[0]) needs --target"), "\(answer.messages)")
    }
    try ledger.record([
      "ask-extension", "tb-1/1", "--party", "so-a", "--reason", "r", "--id", "ask-1",
    ])
    let refusal = [
      "record", "refuse-extension", "tb-1/1", "--request", "ask-1", "--by", "van-phong",
      "--reason", "r",
    ]
    #expect(ledger.run(refusal + ["--party", "so-b"]).messages.contains("by so-b waits"))
    #expect(ledger.run(refusal + ["--party", "so-a"]).status == .fine)
  }

  @Test func `the same command is a new event once something else came in between`() throws {
    let ledger = try SmallLedger()
    let claim = ["record", "claim", "tb-1/1", "--party", "so-a"]
    #expect(ledger.run(claim).lines.first?.hasPrefix("Recorded [#7]") == true)
    try ledger.record(["return", "tb-1/1", "--by", "van-phong", "--reason", "thiếu"])
    #expect(ledger.run(claim).lines.first?.hasPrefix("Recorded [#9]") == true)
    #expect(ledger.run(claim).lines.first?.hasPrefix("Already recorded [#9]") == true)
  }

  @Test func `a deadline is explained and its consequence told, apart from the receipt`() throws {
    let ledger = try SmallLedger()
    let answer = ledger.run([
      "record", "extend", "tb-1/1", "--deadline", "hết tháng 7/2026", "--reason", "chờ", "--by",
      "van-phong", "--lang", "vi", "--json",
    ])
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(answer.lines.count == 1)
    #expect(answer.output.hasPrefix("{\"id\":\"deadline-"))
    #expect(answer.messages.contains("hiểu thời hạn là: hết ngày 31/07/2026"))
    #expect(answer.messages.contains("hạn mới: hết ngày 31/07/2026; hạn gốc vẫn được giữ."))
  }

  @Test func `a deadline of an older document is read as the ledger reads on the day it enters`()
    throws
  {
    let ledger = try SmallLedger()
    try ledger.record(["policy", "inclusive", "--time", "2026-06-10"])
    let directive = [
      "directive", "tb-1/2", "--summary", "Báo cáo", "--deadline", "trước ngày 20/7/2026",
      "--lead", "so-a", "--time", "2026-05-28",
    ]
    try ledger.record(directive)
    let answer = ledger.run(["show", "tb-1/2", "--json"])
    #expect(answer.output.contains("2026-07-21T00:00:00"), "\(answer.output)")
  }

  @Test func `a decision finds the one open claim, and asks where there is none or more`() throws {
    let ledger = try SmallLedger()
    let approve = ["record", "approve", "tb-1/1", "--by", "van-phong"]
    #expect(ledger.run(approve).messages.contains("waits for a decision"))
    try ledger.record(["assign", "tb-1/1", "so-b", "--role", "lead", "--time", "2026-05-28"])
    try ledger.record(["claim", "tb-1/1", "--party", "so-a"])
    try ledger.record(["claim", "tb-1/1", "--party", "so-b"])
    let several = ledger.run(approve)
    #expect(several.status == .badInput)
    #expect(several.messages.contains("more than one"), "\(several.messages)")
    #expect(ledger.run(approve + ["--party", "so-b"]).status == .fine)
    #expect(ledger.run(approve).status == .fine)
  }

  @Test func `a claim whose approval was retracted is found again, though it was recognised`()
    throws
  {
    let ledger = try SmallLedger()
    let approve = ["approve", "tb-1/1", "--by", "van-phong"]
    try ledger.record(["claim", "tb-1/1", "--party", "so-a"])
    try ledger.record(approve + ["--id", "duyet"])
    try ledger.record(["recognise", "tb-1/1", "--by", "van-phong"])
    try ledger.record(["retract", "duyet", "--reason", "nhầm"])
    try ledger.record(approve)
    let recognise = ledger.run(["record", "recognise", "tb-1/1", "--by", "so-b"])
    #expect(recognise.messages.contains("waits for a decision"), "\(recognise)")
  }

  @Test func `an extension answers the one request that is open, unless told not to`() throws {
    let ledger = try SmallLedger()
    let extend = [
      "record", "extend", "tb-1/1", "--deadline", "hết tháng 7/2026", "--reason", "chờ", "--by",
      "van-phong",
    ]
    try ledger.record(["ask-extension", "tb-1/1", "--party", "so-a", "--reason", "chờ"])
    #expect(!ledger.run(extend + ["--no-request", "--dry-run"]).output.contains("grants"))
    #expect(!ledger.run(extend + ["--party", "so-b", "--dry-run"]).output.contains("grants"))
    let granted = ledger.run(extend)
    #expect(granted.output.contains("grants more time"), "\(granted.output)")
    #expect(granted.messages.contains("It answers the request extension-"), "\(granted.messages)")
    let who = ledger.run(["who", "tb-1/1"])
    #expect(!who.output.contains("undecided"), "\(who.output)")
  }

  @Test func `an unknown identifier gets a suggestion`() throws {
    let ledger = try SmallLedger()
    let answer = ledger.run(["record", "remind", "tb-1/1", "--to", "so-aa", "--by", "van-phong"])
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("Did you mean so-a"), "\(answer.messages)")
  }

  @Test func `nobody records without saying who`() throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.chidao.run(
      ["record", "rename", "so-a", "--name", "B", "--ledger", ledger.path],
      wrappedIn: ["env", "-u", "CHIDAO_ACTOR"])
    #expect(outcome.status == CommandStatus.misuse.rawValue)
    #expect(outcome.text.contains("Who records?"))
  }
}
