// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Auditing
import Checkpoints
import Directives
import EventCoding
import MerkleTrees
import Signatures
import Tiles

extension Words {
  /// What a receipt shows, in one sentence that claims no more than was checked.
  public func sentence(_ verdict: ReceiptVerdict) -> String {
    let checkpoint = verdict.file.signed.checkpoint
    let held = self(
      "event #\(verdict.file.index) is in the tree of \(number(checkpoint.size)) events of "
        + checkpoint.origin,
      "sự kiện #\(verdict.file.index) nằm trong cây \(number(checkpoint.size)) sự kiện của "
        + checkpoint.origin)
    guard let flaw = verdict.flaw else { return "\(held), \(signers(verdict.judgement))." }
    switch flaw {
    case .proof(let error):
      return self(
        "the event in the receipt is not the one that it proves: ",
        "sự kiện trong biên nhận không phải sự kiện được chứng minh: ") + reason(error) + "."
    case .lineMissing:
      return self(
        "the receipt holds no event, so that there is nothing to prove; ask for one that “chidao "
          + "receipt” made.",
        "biên nhận không kèm nội dung sự kiện nên không có gì để chứng minh; hãy xin biên nhận do "
          + "“chidao receipt” tạo ra.")
    case .unreadable(let error):
      let why = error.map { ": " + sentence($0) } ?? ""
      return held + self(", and is no event", ", nhưng không phải một sự kiện") + why + "."
    case .sequenceDiffers(let stated):
      return held
        + self(" and states another place, #\(stated).", " nhưng tự ghi số khác, #\(stated).")
    case .keyUnknown, .unsigned, .quorumNotMet:
      return held + self("; but ", "; nhưng ") + trust(flaw) + "."
    }
  }

  /// What a published log shows, in one sentence that claims no more than was checked.
  public func sentence(_ verdict: TilesVerdict) -> String {
    let checkpoint = verdict.signed.checkpoint
    let held = self(
      "every file over \(count(checkpoint.size, "event", "sự kiện")) of \(checkpoint.origin) "
        + "leads to the root of the checkpoint",
      "mọi tệp của \(count(checkpoint.size, "event", "sự kiện")) thuộc \(checkpoint.origin) đều "
        + "dẫn đến mã gốc của mốc kiểm chứng")
    guard let flaw = verdict.flaw else {
      return "\(held), \(signers(verdict.judgement))\(submissions(verdict.submissions))."
    }
    switch flaw {
    case .submission(let flaw): return held + self("; but ", "; nhưng ") + sentence(flaw) + "."
    case .keyUnknown: return held + self("; but ", "; nhưng ") + trust(.keyUnknown) + "."
    case .unsigned(let rejected):
      return held + self("; but ", "; nhưng ") + trust(.unsigned(rejected: rejected)) + "."
    case .quorumNotMet(let count):
      return held + self("; but ", "; nhưng ") + trust(.quorumNotMet(witnessCount: count)) + "."
    default: return reason(flaw) + "."
    }
  }

  /// Who signed.
  private func signers(_ judgement: PolicyVerdict?) -> String {
    let logs = judgement?.logs.map(\.name.text).joined(separator: ", ") ?? ""
    let witnesses = judgement?.witnesses.map(\.name.text).joined(separator: ", ") ?? ""
    return self("signed by \(logs)", "có chữ ký của \(logs)")
      + (witnesses.isEmpty
        ? self(", witnessed by nobody", ", chưa có nhân chứng")
        : self(", witnessed by \(witnesses)", ", nhân chứng: \(witnesses)"))
  }

  /// What the signatures lack.
  private func trust(_ flaw: ReceiptVerdict.Flaw) -> String {
    switch flaw {
    case .unsigned(let rejected?):
      self(
        "the signature of \(rejected.text) is wrong", "chữ ký của \(rejected.text) không đúng")
    case .unsigned(nil):
      self(
        "the key that you trust did not sign it", "khóa mà bạn tin cậy không ký mốc này")
    case .quorumNotMet(let count):
      self(
        "the policy asks for other or more witnesses than the \(number(count)) that signed",
        "chính sách cần nhân chứng khác hoặc nhiều hơn \(number(count)) nhân chứng đã ký")
    default:
      self(
        "nobody said whose signature counts; give the log's key with --log or a policy with "
          + "--policy-file",
        "chưa rõ chữ ký của ai có giá trị; hãy đưa khóa của sổ bằng --log hoặc chính sách bằng "
          + "--policy-file")
    }
  }

  /// What is wrong with a proof.
  private func reason(_ error: ProofError) -> String {
    switch error {
    case .indexOutside(let index, let size):
      self(
        "it has number \(index) in a tree of \(number(size))",
        "mang số \(index) trong cây chỉ có \(number(size))")
    case .pathTooShort(let count, let expected), .pathTooLong(let count, let expected):
      self(
        "the path has \(count) hashes instead of \(expected)",
        "đường băm có \(count) mã thay vì \(expected)")
    default:
      self(
        "the event, its number or the path was changed",
        "sự kiện, số thứ tự hoặc đường băm đã bị sửa")
    }
  }

  /// What is wrong with the files of a published log.
  private func reason(_ flaw: TilesFlaw) -> String {
    switch flaw {
    case .missing(let tile):
      self(
        "\(tile.path) is not there, and the checkpoint speaks of it",
        "thiếu \(tile.path) mà mốc kiểm chứng nói đến")
    case .malformed(let tile, let error): "\(tile.path): " + reason(error)
    case .entryDiffers(let sequence):
      self(
        "event #\(sequence) is not the one whose hash is published",
        "sự kiện #\(sequence) không khớp với mã băm đã công bố")
    case .hashesDiffer(let tile):
      self(
        "\(tile.path) does not have the hashes of the events",
        "\(tile.path) không khớp với mã băm của các sự kiện")
    case .chainBroken(let sequence):
      self(
        "event #\(sequence) does not follow on the one before it",
        "sự kiện #\(sequence) không nối tiếp sự kiện trước")
    case .line(let error, let sequence):
      self("event #\(sequence): ", "sự kiện #\(sequence): ") + self.flaw(error)
    case .order(let disorder, let sequence):
      self("event #\(sequence): ", "sự kiện #\(sequence): ") + sentence(disorder)
    case .rootDiffers(let found, let expected):
      self(
        "the events lead to the root \(found), and \(expected) is signed",
        "các sự kiện dẫn đến mã gốc \(found), còn mã được ký là \(expected)")
    case .otherOrigin(let origin):
      self(
        "the events are those of the ledger \(origin)", "các sự kiện thuộc về sổ \(origin)")
    case .submission, .keyUnknown, .unsigned, .quorumNotMet: ""
    }
  }

  /// What is wrong with the bytes of a tile.
  private func reason(_ error: TileError) -> String {
    switch error {
    case .byteCount(let found, let expected):
      self(
        "\(number(found)) bytes instead of \(number(expected))",
        "\(number(found)) byte thay vì \(number(expected))")
    case .entryCutOff(let entry):
      self("it ends within entry \(entry)", "tệp kết thúc giữa mục \(entry)")
    case .trailingBytes(let count):
      self(
        "\(number(count)) bytes follow the last entry",
        "thừa \(number(count)) byte sau mục cuối cùng")
    }
  }
}
