/**
 * The fourteen member bodies of a commune of 2026, where no district stands between commune and province: branches of hamlets, two of
 * which the office typed by their hamlet alone, of schools and of agencies.
 */
export const units = `
Mã  | Tên đơn vị                           | Tên khác      | Khối               | Cụm | Số đoàn viên | Phân loại  | Đặc thù | Điểm năm trước | Nhận tối thiểu | Nhận tối đa
V01 | Chi đoàn thôn Cẩm Đông               | Cẩm Đông      | thôn               | C1  | 42           | tiên tiến  |         | 71             |   |
V02 | Chi đoàn thôn Cẩm Tây                | Cẩm Tây       | thôn               | C1  | 35           | khá        |         | 64             |   |
V03 | Chi đoàn thôn Phú Nông               | Phú Nông      | thôn               | C1  | 28           | khá        |         | 66             |   |
V04 | Thôn Mỹ Hòa                          | Mỹ Hòa        | thôn               | C1  | 31           | khá        |         | 60             |   |
V05 | Chi đoàn thôn Bến Đá                 | Bến Đá        | thôn               | C2  | 24           | trung bình |         | 55             |   |
V06 | Thôn Suối Bạc                        | Suối Bạc      | thôn               | C2  | 12           | yếu        | x       | 12             |   |
V07 | Chi đoàn thôn Lạc Điền               | Lạc Điền      | thôn               | C2  | 26           | khá        |         | 62             |   |
T01 | Đoàn trường THPT Trần Bình Trọng     |               | trường             | C3  | 640          | tiên tiến  |         | 74             | 1 | 3
T02 | Chi đoàn Trường THCS Hòa Thịnh       |               | trường             | C3  | 21           | khá        |         | 67             | 1 | 2
T03 | Chi đoàn Trường Tiểu học Hòa Thịnh   |               | trường             | C3  | 17           | khá        |         | 63             | 0 | 1
Q01 | Chi đoàn cơ quan Đảng ủy xã          |               | cơ quan            | C3  | 9            | khá        |         | 65             | 0 | 1
Q02 | Chi đoàn Ủy ban nhân dân xã          |               | cơ quan            | C3  | 22           | tiên tiến  |         | 72             | 1 | 2
Q03 | Chi đoàn Công an xã                  |               | lực lượng vũ trang | C3  | 26           | tiên tiến  |         | 73             | 1 | 2
Q04 | Chi đoàn Trạm Y tế xã                |               | cơ quan            | C3  | 11           | khá        |         | 61             | 1 | 1
`;

export const clusters = `
Mã | Tên cụm                     | Đơn vị cụm trưởng | Cụm trưởng | Cụm phó | Phụ trách | Căn cứ
C1 | Cụm số 1 – Các thôn phía Đông | V01             | B-V01      | B-V02   | B-03      | Thông báo số 03-TB/ĐTN ngày 12/01/2026 của Ban Chấp hành Đoàn xã
C2 | Cụm số 2 – Các thôn phía Tây  | V07             | B-V07      | B-V05   | B-04      | Thông báo số 03-TB/ĐTN ngày 12/01/2026 của Ban Chấp hành Đoàn xã
C3 | Cụm số 3 – Trường học, cơ quan | T01            | B-T01      | B-Q02   | B-05      | Thông báo số 03-TB/ĐTN ngày 12/01/2026 của Ban Chấp hành Đoàn xã
`;

/** Invented people. */
export const officers = `
Mã    | Họ tên               | Chức vụ                                            | Vai trò      | Đơn vị
B-01  | Võ Thị Thanh Hằng    | Bí thư Đoàn xã                                     | chuyên trách |
B-02  | Đặng Quốc Huy        | Phó Bí thư Đoàn xã                                 | chuyên trách |
B-03  | Lê Hoàng Phúc        | Ủy viên Ban Chấp hành, phụ trách phong trào         | BCH          | Q02
B-04  | Nguyễn Thị Diễm Kiều | Ủy viên Ban Chấp hành, phụ trách tổ chức            | BCH          | Q01
B-05  | Trần Minh Nhật       | Ủy viên Ban Chấp hành, phụ trách tuyên giáo         | BCH          | T02
B-V01 | Huỳnh Tấn Lộc        | Bí thư Chi đoàn thôn Cẩm Đông                       | cụm trưởng   | V01
B-V02 | Phan Thị Mỹ Linh     | Bí thư Chi đoàn thôn Cẩm Tây                        | khác         | V02
B-V05 | Bùi Văn Khánh        | Bí thư Chi đoàn thôn Bến Đá                         | khác         | V05
B-V06 | Y Thanh Hà           | Bí thư Chi đoàn thôn Suối Bạc                       | khác         | V06
B-V07 | Ngô Thị Tường Vy     | Bí thư Chi đoàn thôn Lạc Điền                       | cụm trưởng   | V07
B-T01 | Đỗ Nguyễn Bảo Trân   | Bí thư Đoàn trường THPT Trần Bình Trọng             | cụm trưởng   | T01
B-Q02 | Mai Xuân Thiện       | Bí thư Chi đoàn Ủy ban nhân dân xã                  | khác         | Q02
B-Q03 | Trương Anh Kiệt      | Bí thư Chi đoàn Công an xã                          | khác         | Q03
`;

export const settings: Readonly<Record<string, string>> = {
  DonViBanHanh: "BAN CHẤP HÀNH ĐOÀN XÃ HÒA THỊNH",
  CapTren: "TỈNH ĐOÀN AN HẢI",
  DiaDanh: "Hòa Thịnh",
  SoVanBan: "41-BC/ĐTN",
  NgayVanBan: "05/10/2026",
  ThamQuyenKy: "TM. BAN CHẤP HÀNH",
  ChucVuKy: "BÍ THƯ",
  NguoiKy: "Võ Thị Thanh Hằng",
  NoiNhan:
    "Ban Thường vụ Tỉnh đoàn (b/c); Thường trực Đảng ủy xã (b/c); Các chi đoàn, Đoàn trường (t/h); Lưu VP",
  NoiGuiMinhChung: "hộp thư doanxa.hoathinh@example.vn",
  Nam: "2026",
  KyHieuVanBan: "ĐTN",
  BoTieuChi: "Đoàn: Ban Chấp hành Đoàn xã; Đặc thù: Ban Chấp hành Đoàn xã",
  TongDiem: "Đoàn: 100 + 5 = 30/40/30; Đặc thù: 40 = 20/20",
  BoDacThu: "Đặc thù",
  XepHangDacThu: "riêng",
  CachTinhCum: "trung bình",
  DacThuTrongCum: "không",
  TieuChiPhu: "đúng hạn; đầy đủ",
  MotCumHaiGiai: "không",
  CumTruongThuocCumDauDan: "có",
  PhatMuon: "2% mỗi ngày; tối đa 20%",
  NguongXepLoai:
    "Hoàn thành xuất sắc nhiệm vụ: 90; Hoàn thành tốt nhiệm vụ: 75; Hoàn thành nhiệm vụ: 50; Không hoàn thành nhiệm vụ: 0",
  TranXepLoai: "100",
  TyLeXuatSac: "20",
  PhanLoaiNamSau:
    "Hoàn thành xuất sắc nhiệm vụ: tiên tiến; Hoàn thành tốt nhiệm vụ: khá; Hoàn thành nhiệm vụ: trung bình; Không hoàn thành nhiệm vụ: yếu",
  NguongTienBo: "2",
  KhoiKetNghia: "thôn",
  KhoiPhuTrach: "thôn; trường; cơ quan; lực lượng vũ trang",
  VaiTroPhuTrach: "BCH",
  ThangDiCoSo: "3-11",
  DotChuanBiKetNghia: "02/03/2026 - 15/03/2026",
  NgayBatDauLeKyKet: "16/03/2026",
  HanLeKyKet: "31/03/2026",
  MocHoTro: "15/02/2026: Triển khai kế hoạch; 30/06/2026: Sơ kết; 15/11/2026: Tổng kết",
  CanCuKetNghia: "Kế hoạch số 07-KH/ĐTN ngày 20/02/2026 của Ban Chấp hành Đoàn xã Hòa Thịnh",
  CanCuPhanCong: "Thông báo số 03-TB/ĐTN ngày 12/01/2026 của Ban Chấp hành Đoàn xã Hòa Thịnh",
  CanCuToCongTac: "Quyết định số 02-QĐ/ĐTN ngày 30/01/2026 của Ban Chấp hành Đoàn xã Hòa Thịnh",
  CotDoDau: "Đoàn trường, chi đoàn cơ quan",
  CotKetNghia: "Chi đoàn thôn kết nghĩa",
};
