// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import EventCoding
import Signatures

extension Words {
  /// Why a signature in a ledger does not attest what it says.
  ///
  /// A clause without a full stop, to stand behind the place of the signature.
  public func sentence(_ flaw: AttestationFlaw) -> String {
    switch flaw {
    case .notRightBefore:
      self(
        "what is signed does not stand right before the signature",
        "nội dung được ký không đứng ngay trước chữ ký")
    case .unwritable:
      self("what is signed cannot be written", "nội dung được ký không viết ra được")
    case .otherDigest(let computed):
      self(
        "the digest of the submission is \(computed) and the signature states another: it is for "
          + "something else, or something was changed",
        "mã băm của nội dung là \(computed), khác với mã ghi kèm chữ ký: chữ ký của nội dung khác, "
          + "hoặc nội dung đã bị sửa")
    case .malformed:
      self(
        "the signature is not as ssh-keygen prints it, or is not by an Ed25519 key",
        "chữ ký không đúng dạng do ssh-keygen in ra, hoặc không phải của khóa Ed25519")
    case .otherKey(let principal):
      self(
        "the signature is by another key than the one with which \(principal) is enrolled",
        "chữ ký bằng khóa khác với khóa đã cấp cho \(principal)")
    case .keyNotInForce(let principal):
      self(
        "no key of \(principal) is in force: never enrolled, revoked, not yet begun or over",
        "không có khóa nào của \(principal) còn hiệu lực: chưa được cấp, đã bị thu hồi, chưa đến "
          + "hoặc đã hết thời hạn")
    case .otherNamespace(let namespace):
      self(
        "the signature was made for “\(namespace)” and not for \(AttestedSubmission.namespace)",
        "chữ ký được tạo cho “\(namespace)”, không phải cho \(AttestedSubmission.namespace)")
    case .otherHash(let hash):
      self(
        "the signature was made with \(hash.rawValue) and not with sha512",
        "chữ ký dùng \(hash.rawValue), không phải sha512")
    }
  }
}
