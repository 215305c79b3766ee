// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

extension Narrator {
  /// One of the six clear points (sáu rõ).
  func point(_ point: ClearPoint) -> String {
    switch point {
    case .person: words("who", "người")
    case .work: words("what", "việc")
    case .responsibility: words("who answers", "trách nhiệm")
    case .progress: words("by when", "tiến độ")
    case .result: words("which result", "kết quả")
    case .authority: words("under whom", "thẩm quyền")
    }
  }

  /// How whoever approved a claim belongs to whoever made it.
  func tie(_ tie: ApproverTie) -> String {
    switch tie {
    case .same: words("they are the same", "cùng một bên")
    case .headOffice: words("the office that heads it", "chức danh đứng đầu bên báo cáo")
    case .head: words("the person who heads it", "người đứng đầu bên báo cáo")
    case .below: words("it stands below the claimant", "đơn vị trực thuộc bên báo cáo")
    }
  }

  /// Why a claim does not stand.
  func flaw(_ flaw: ClaimFlaw) -> String {
    switch flaw {
    case .unknown: words("nobody made it", "không có báo cáo hoàn thành này")
    case .retracted: words("it was retracted", "báo cáo đã rút lại")
    case .returned: words("it had been returned", "báo cáo đã bị trả lại")
    case .later: words("it came later", "báo cáo có sau quyết định")
    case .otherParty: words("it is another party's", "báo cáo của bên khác")
    case .notResponsible:
      words("its party did not bear the duty", "bên báo cáo không chịu trách nhiệm")
    case .notApproved:
      words("no approval of it stands", "không có quyết định duyệt nào còn hiệu lực")
    }
  }

  /// One way in which stated figures disagree.
  func conflict(_ conflict: FigureConflict) -> String {
    switch conflict {
    case .valueAndFraction(let value, let numerator, let denominator, let computed):
      let fraction = "\(words.decimal(numerator))/\(words.decimal(denominator))"
      let result = computed.map { " = \(words.decimal($0))%" } ?? ""
      return words(
        "stated \(words.decimal(value)), but \(fraction)\(result)",
        "nêu \(words.decimal(value)), nhưng \(fraction)\(result)")
    case .partsAndWhole(let sum, let whole):
      return words(
        "the parts add up to \(words.decimal(sum)), not \(words.decimal(whole))",
        "các phần cộng lại là \(words.decimal(sum)), không phải \(words.decimal(whole))")
    case .sharesExceedWhole(let sum, let whole):
      return words(
        "the shares add up to \(words.decimal(sum)) of \(words.decimal(whole))",
        "các phần cộng lại là \(words.decimal(sum)), vượt quá \(words.decimal(whole))")
    case .restated(let first, let second):
      return words(
        "stated as \(words.decimal(first)) and as \(words.decimal(second))",
        "chỗ nêu \(words.decimal(first)), chỗ nêu \(words.decimal(second))")
    case .asStated(let text):
      return words("as printed: “\(text)”", "nguyên văn: “\(text)”")
    }
  }
}
