/**
 * What the sample's office decided where plan S4 leaves it open: the leading cluster is the one whose evidence is the most
 * complete, its head receives the award to heads, one cluster may lead in both sets, ties go by punctuality and then points.
 */
export const settings: Readonly<Record<string, string>> = {
  DonViBanHanh: "BAN THƯỜNG VỤ HUYỆN ĐOÀN GIỒNG RIỀNG",
  CapTren: "TỈNH ĐOÀN KIÊN GIANG",
  DiaDanh: "Giồng Riềng",
  SoVanBan: "78-QĐ/ĐTN",
  NgayVanBan: "25/10/2024",
  ThamQuyenKy: "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN",
  ChucVuKy: "PHÓ BÍ THƯ",
  NguoiKy: "Huỳnh Thị Cẩm Tú",
  DonViPhoiHop: "ỦY BAN HỘI HUYỆN",
  ChucVuKyPhoiHop: "CHỦ TỊCH",
  NguoiKyPhoiHop: "Danh Hoàng Phúc",
  NoiNhan:
    "TT. UBND huyện; Tỉnh đoàn; BDV Huyện ủy; BTV Huyện đoàn; Ủy ban Hội huyện; Các cơ sở Đoàn, Hội trực thuộc; TC-KT Huyện đoàn; Lưu: VP",
  Nam: "2024",
  BoTieuChi: "Đoàn: Ban Thường vụ Huyện đoàn; Hội: Ủy ban Hội LHTN Việt Nam huyện",
  TongDiem: "Đoàn: 100 + 4 = 24/30/14/4/22/6; Hội: 60 + 3 = 11/23/26",
  CachTinhCum: "đầy đủ",
  TieuChiPhu: "đúng hạn; điểm",
  MotCumHaiGiai: "có",
  CumTruongThuocCumDauDan: "có",
  PhatMuon: "không",
  NguongXepLoai: "Xuất sắc: 90; Tốt: 75; Khá: 60; Trung bình: 50",
  TranXepLoai: "100",
  CanCuPhanCong: "Thông báo số 42-TB/ĐTN, ngày 04/12/2023 của Ban Chấp hành Huyện đoàn",
};
