// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Directives

/// The bodies and words of an invented province: none of them exists.
struct InventedWorld {
  /// The office that issues the notices and decides on claims.
  let office: PartyID
  /// The departments.
  let departments: [PartyID]
  /// The communes.
  let communes: [PartyID]
  /// A group of twelve communes.
  let group: PartyID
  /// What registers them.
  let registrations: [EventBody]

  /// Makes the bodies.
  init() throws(ValueError) {
    office = try PartyID("van-phong-mau")
    group = try PartyID("xa-vung-cao-mau")
    var departments: [PartyID] = []
    var communes: [PartyID] = []
    var bodies: [EventBody] = [
      .partyRegistered(
        PartyRegistered(party: office, kind: .organization, name: "Văn phòng tỉnh Mẫu"))
    ]
    for (number, field) in Self.fields.enumerated() {
      let party = try PartyID("so-mau-\(number)")
      departments.append(party)
      bodies.append(
        .partyRegistered(
          PartyRegistered(
            party: party, kind: .organization, name: "Sở \(field) Mẫu", parent: office)))
    }
    for number in 1...65 {
      let party = try PartyID("xa-mau-\(number)")
      communes.append(party)
      bodies.append(
        .partyRegistered(
          PartyRegistered(
            party: party, kind: .organization, name: "UBND xã Mẫu \(number)", parent: office)))
    }
    bodies.append(
      .partyRegistered(
        PartyRegistered(
          party: group, kind: .group, name: "Các xã vùng cao Mẫu", scope: .closed,
          members: Array(communes.prefix(12)))))
    self.departments = departments
    self.communes = communes
    registrations = bodies
  }

  /// The fields of the departments.
  private static let fields = [
    "Kế hoạch", "Ngân sách", "Đường bộ", "Thủy lợi", "Rừng", "Trường học", "Bệnh viện", "Chợ",
    "Đất đai", "Văn hóa", "Du lịch", "Lao động", "Dân tộc", "Tư pháp", "Nội vụ", "Thông tin",
  ]
  /// What directives begin with.
  private static let verbs = [
    "Chủ trì rà soát", "Khẩn trương hoàn thiện", "Tham mưu ban hành", "Tổng hợp, báo cáo",
    "Đẩy nhanh tiến độ", "Kiểm tra, đôn đốc", "Phê duyệt", "Bố trí kinh phí cho",
    "Tháo gỡ khó khăn về",
  ]
  /// What they are about.
  private static let objects = [
    "giải phóng mặt bằng tuyến đường liên xã", "quyết toán vốn đầu tư công",
    "kế hoạch cấp nước sinh hoạt", "phương án sắp xếp trường lớp", "danh mục dự án chậm tiến độ",
    "hồ sơ quy hoạch sử dụng đất", "chính sách hỗ trợ hộ nghèo",
    "công tác phòng cháy, chữa cháy rừng",
    "cải cách thủ tục hành chính", "nhà văn hóa thôn, bản",
  ]
  /// Where.
  private static let places = [
    "trên địa bàn tỉnh", "tại các xã vùng cao", "giai đoạn hiện nay", "theo ý kiến kết luận",
    "bảo đảm đúng quy định", "phục vụ kỳ họp thường lệ",
  ]
  /// What reports say.
  private static let notes = [
    "đã làm việc với các đơn vị liên quan", "đang chờ ý kiến thẩm định",
    "hoàn thành phần khảo sát thực địa", "đã gửi văn bản lấy ý kiến lần hai",
    "còn vướng ở khâu đền bù", "đạt khoảng hai phần ba khối lượng",
  ]

  /// The text of a directive.
  func summary(_ chance: inout Chance) -> String {
    "\(chance.one(of: Self.verbs)) \(chance.one(of: Self.objects)) \(chance.one(of: Self.places))"
  }

  /// The text of a report.
  func note(_ chance: inout Chance) -> String { chance.one(of: Self.notes) }
}
