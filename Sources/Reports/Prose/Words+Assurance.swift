// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Auditing
import Checkpoints
import Signatures

extension Words {
  /// What the events of a verdict were held against.
  func against(_ verdict: Verdict) -> String {
    var kept = [self("its own commit file", "tệp commit của chính sổ")]
    if verdict.receiptCount > 0 {
      let receipts = count(verdict.receiptCount, "receipt", "biên nhận")
      kept.append(receipts + self(" kept elsewhere", " lưu nơi khác"))
    }
    let heads = [
      count(checkpoints(verdict), "checkpoint", "mốc kiểm chứng"),
      count(verdict.headCount - checkpoints(verdict), "kept head", "mã gốc đã lưu"),
    ]
    kept += heads.filter { !$0.hasPrefix("0 ") }
    let list = kept.joined(separator: self(" and ", " và "))
    return self("held against ", "đối chiếu với ") + list + "; " + signed(verdict)
      + submissions(verdict.submissions)
  }

  /// How many of the heads are those of checkpoints.
  private func checkpoints(_ verdict: Verdict) -> Int {
    min(verdict.assurance?.checkpoints.count ?? 0, verdict.headCount)
  }

  /// Who signed, up to which event.
  private func signed(_ verdict: Verdict) -> String {
    guard let newest = verdict.assurance?.newest, let judgement = newest.judgement else {
      return self("no signed checkpoint yet", "chưa có mốc kiểm chứng nào được ký")
    }
    let size = newest.signed.checkpoint.size
    let signers = judgement.logs.map(\.name.text).joined(separator: ", ")
    var text = self(
      "the first \(number(size)) signed by \(signers)",
      "\(number(size)) sự kiện đầu có chữ ký của \(signers)")
    let witnesses = judgement.witnesses.map(\.name.text).joined(separator: ", ")
    text +=
      witnesses.isEmpty
      ? self(", witnessed by nobody", ", chưa có nhân chứng")
      : self(", witnessed by \(witnesses)", ", nhân chứng: \(witnesses)")
    let behind = verdict.size - size
    guard behind > 0 else { return text }
    return text
      + self(
        ", \(number(behind)) behind them not signed yet",
        ", \(number(behind)) sự kiện sau đó chưa được ký")
  }

  /// How many signatures of people were found right.
  func submissions(_ audit: SubmissionAudit?) -> String {
    guard let audit, audit.signatureCount > 0 else { return "" }
    let signatures = count(audit.signatureCount, "signature", "chữ ký")
    let events = count(audit.eventCount, "event", "sự kiện")
    return self(
      "; checked: \(signatures) of people over \(events)",
      "; đã kiểm tra \(signatures) của người gửi cho \(events)")
  }

  /// What is wrong with a checkpoint, and what to do.
  func checkpointSentence(_ flaw: Flaw) -> String {
    switch flaw {
    case .checkpointUnreadable(let error, let place):
      return "\(place): " + sentence(error)
    case .checkpointForeign(let place):
      return self(
        "\(place) is a checkpoint of another log", "\(place) là mốc kiểm chứng của sổ khác")
    case .checkpointUnsigned(let place, let rejected?):
      return self(
        "the signature of \(rejected) in \(place) is wrong",
        "chữ ký của \(rejected) trong \(place) không đúng")
    case .checkpointUnsigned(let place, nil):
      return self(
        "\(place) is not signed by the key that you trust",
        "\(place) không có chữ ký của khóa mà bạn tin cậy")
    case .keyUnknown(let place):
      return self(
        "nobody said whose signature counts in \(place); give the log's key with --log or a policy"
          + " with --policy-file",
        "chưa rõ chữ ký của ai có giá trị trong \(place); hãy đưa khóa của sổ bằng --log hoặc"
          + " chính sách bằng --policy-file")
    case .checkpointMissing:
      return self(
        "there is no checkpoint that the key could have signed; make one with “chidao checkpoint”",
        "chưa có mốc kiểm chứng nào của khóa ấy; hãy tạo bằng “chidao checkpoint”")
    case .attestation(let reason, let sequence):
      return self("event #\(sequence): ", "sự kiện #\(sequence): ") + sentence(reason)
    case .signatureWrong(let sequence):
      return self(
        "event #\(sequence): the signature is not the key's over the events before it",
        "sự kiện #\(sequence): chữ ký không khớp với các sự kiện đứng trước")
    case .unsigned(let count, let first):
      return self(
        "\(self.count(count, "event", "sự kiện")) that had to be signed are not, the first of them"
          + " #\(first)",
        "\(self.count(count, "event", "sự kiện")) bắt buộc phải ký mà chưa có chữ ký, đầu tiên là"
          + " #\(first)")
    default: return ""
    }
  }
}
