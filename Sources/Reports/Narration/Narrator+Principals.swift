// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

extension Narrator {
  /// Somebody who records gets a key and rights.
  func sentence(_ event: PrincipalEnrolled) -> String {
    let rights = event.may.sorted().map(words.right).joined(separator: ", ")
    let party = name(event.party)
    return words(
      "\(event.name) (\(event.principal)) is enrolled for \(party), may \(rights)",
      "Cấp quyền cho \(event.name) (\(event.principal)) thuộc \(party): \(rights)")
      + interval(event.from, event.until)
  }

  /// Key and rights of a principal end.
  func sentence(_ event: PrincipalRevoked) -> String {
    words(
      "\(event.principal) is revoked: key and rights end",
      "Thu hồi khóa và quyền của \(event.principal)") + reason(event.reason) + basis(event.basis)
  }

  /// A principal may act for another party.
  func sentence(_ event: DelegationGranted) -> String {
    words(
      "\(event.principal) may act for \(name(event.party))",
      "Ủy quyền cho \(event.principal) ghi sổ thay \(name(event.party))")
      + interval(event.from, event.until) + basis(event.basis)
  }

  /// A principal no longer acts for another party.
  func sentence(_ event: DelegationEnded) -> String {
    words(
      "\(event.principal) no longer acts for \(name(event.party))",
      "Chấm dứt ủy quyền cho \(event.principal) ghi sổ thay \(name(event.party))")
      + reason(event.reason) + basis(event.basis)
  }

  /// A principal has signed the events right before.
  func sentence(_ event: SubmissionAttested) -> String {
    let count = words.count(event.events.count, "event", "sự kiện")
    return words(
      "\(event.principal) has signed \(count)", "\(event.principal) đã ký xác nhận \(count)")
  }

  /// A finding about rights, keys and signatures.
  func sentence(ofAuthority detail: FindingDetail) -> String {
    switch detail {
    case .beyondRights(let type, let reason):
      return "\(words.entry(type)): \(words.sentence(ofRights: reason))"
    case .keyNotInForce(let type, let recorded):
      return words(
        "\(words.entry(type)) recorded \(words.instant(recorded)), when key and rights were not in"
          + " force",
        "\(words.entry(type)) ghi sổ \(words.instant(recorded)), khi khóa và quyền không có hiệu"
          + " lực"
      )
    case .signatureInvalid(let count, let flaw):
      return words(
        "signature of \(words.count(count, "event", "")): \(self.flaw(flaw))",
        "chữ ký cho \(words.number(count)) sự kiện: \(self.flaw(flaw))")
    case .unsigned(let count, let first, let last):
      let events = words.count(count, "event", "sự kiện")
      let when =
        first == last
        ? words(" at \(words.instant(first))", " lúc \(words.instant(first))")
        : words(
          " from \(words.instant(first)) to \(words.instant(last))",
          " từ \(words.instant(first)) đến \(words.instant(last))")
      return words(
        "\(events) recorded\(when) without a signature", "\(events) ghi sổ\(when) không có chữ ký")
    default: return ""
    }
  }

  /// Why a signature is none of what it names.
  private func flaw(_ flaw: SignatureFlaw) -> String {
    switch flaw {
    case .notRightBefore:
      words("they do not stand right before it", "các sự kiện đó không đứng ngay trước chữ ký")
    case .recordedByAnother:
      words("somebody else recorded them", "do người khác ghi")
    case .keyNotInForce:
      words("the signer had no key in force", "người ký không có khóa còn hiệu lực")
    }
  }

  /// From when and until when something holds; nothing where it is not limited.
  private func interval(_ from: Instant?, _ until: Instant?) -> String {
    let beginning = from.map { words(" from \(words.instant($0))", " từ \(words.instant($0))") }
    let end = until.map { words(" until \(words.instant($0))", " đến \(words.instant($0))") }
    return (beginning ?? "") + (end ?? "")
  }
}
