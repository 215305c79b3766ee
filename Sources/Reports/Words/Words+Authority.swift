// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// What a principal may record, as a verb.
  public func right(_ right: Right) -> String {
    switch right {
    case .record: self("record", "ghi sổ")
    case .assign: self("assign", "phân công")
    case .report: self("report", "báo cáo")
    case .approve: self("approve", "duyệt")
    case .extend: self("extend", "gia hạn")
    case .enrol: self("enrol", "cấp quyền")
    case .sign: self("sign for the ledger", "ký thay mặt sổ")
    }
  }

  /// Whether signatures are asked for, as a clause.
  public func demand(_ demand: SignatureDemand) -> String {
    switch demand {
    case .unneeded: self("no signatures are asked for", "không yêu cầu chữ ký")
    case .optional:
      self("signatures are taken where they are given", "nhận chữ ký nếu có")
    case .required: self("every submission must be signed", "mọi lần ghi sổ phải có chữ ký")
    }
  }
}
