/** What stands on the papers of the district, what its office decided, and the six content items of plan S1. */
export const settings: Readonly<Record<string, string>> = {
  DonViBanHanh: "BAN CHẤP HÀNH HUYỆN ĐOÀN ĐỒNG PHÚ",
  CapTren: "TỈNH ĐOÀN BÌNH PHƯỚC",
  DiaDanh: "Đồng Phú",
  SoVanBan: "94-BC/HĐTN",
  NgayVanBan: "20/12/2018",
  ThamQuyenKy: "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN",
  ChucVuKy: "BÍ THƯ",
  NguoiKy: "Đoàn Thị Thanh Tuyền",
  NoiNhan:
    "Tỉnh đoàn: BTC-KT; TT Huyện ủy; Ban Dân vận Huyện ủy; Ủy ban MTTQ Việt Nam huyện; Các cơ sở Đoàn; Lưu VP, Website",
  Nam: "2018",
  BoTieuChi: "Đoàn: Ban Thường vụ Huyện đoàn",
  TongDiem: "Đoàn: 100 + 4 = 25/35/32/8",
  CachTinhCum: "tỷ lệ",
  TieuChiPhu: "đầy đủ; đúng hạn",
  MotCumHaiGiai: "có",
  CumTruongThuocCumDauDan: "không",
  PhatMuon: "5% mỗi ngày; tối đa 50%",
  NguongXepLoai: "Vững mạnh: 85; Khá: 70; Trung bình: 50; Yếu: 0",
  TranXepLoai: "100",
  PhanLoaiNamSau: "Vững mạnh: tiên tiến; Khá: khá; Trung bình: trung bình; Yếu: yếu",
  ThangDiCoSo: "4-12",
  DuSinhHoatChiDoan: "mỗi lần",
  NoiDungDiCoSo:
    "Củng cố nhân sự chi đoàn ấp, khu phố; Nắm tình hình tư tưởng, công tác tuyên truyền; Chế độ sinh hoạt, quản lý đoàn viên, đoàn vụ; Chất lượng phong trào thi đua; Câu lạc bộ, đội, nhóm; Hoạt động của cụm thi đua",
  CanCuPhanCong: "Kế hoạch của Ban Thường vụ Huyện đoàn về phân công đi công tác cơ sở năm 2018",
};
