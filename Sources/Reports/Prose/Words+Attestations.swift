// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import EventCoding
import Signatures

extension Words {
  /// Why a signature in a ledger does not attest what it says.
  public func sentence(_ flaw: AttestationFlaw) -> String {
    switch flaw {
    case .notRightBefore:
      self(
        "What is signed does not stand right before the signature.",
        "Nội dung được ký không đứng ngay trước chữ ký.")
    case .unwritable:
      self("What is signed cannot be written.", "Nội dung được ký không viết ra được.")
    case .otherDigest(let computed):
      self(
        "The digest of the submission is \(computed) and the signature states another: it is for "
          + "something else, or something was changed.",
        "Mã băm của nội dung là \(computed), khác với mã ghi kèm chữ ký: chữ ký của nội dung khác, "
          + "hoặc nội dung đã bị sửa.")
    case .malformed:
      self(
        "The signature is not as ssh-keygen prints it, or is not by an Ed25519 key.",
        "Chữ ký không đúng dạng do ssh-keygen in ra, hoặc không phải của khóa Ed25519.")
    case .otherKey(let principal):
      self(
        "The signature is by another key than the one with which \(principal) is enrolled.",
        "Chữ ký bằng khóa khác với khóa đã cấp cho \(principal).")
    case .keyNotInForce(let principal):
      self(
        "\(principal) has no key in force: never enrolled, revoked, not yet begun or over.",
        "\(principal) không có khóa còn hiệu lực: chưa được cấp, đã bị thu hồi, chưa đến hoặc đã "
          + "hết thời hạn.")
    case .otherNamespace(let namespace):
      self(
        "The signature was made for “\(namespace)” and not for \(AttestedSubmission.namespace).",
        "Chữ ký được tạo cho “\(namespace)”, không phải cho \(AttestedSubmission.namespace).")
    case .otherHash(let hash):
      self(
        "The signature was made with \(hash.rawValue) and not with sha512.",
        "Chữ ký dùng \(hash.rawValue), không phải sha512.")
    }
  }
}
