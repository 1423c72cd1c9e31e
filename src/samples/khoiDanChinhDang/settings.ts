/** What stands on the papers of the bloc, and what its office decided: special units are ranked apart and by progress. */
export const settings: Readonly<Record<string, string>> = {
  DonViBanHanh: "BCH ĐOÀN KHỐI DÂN - CHÍNH - ĐẢNG TP",
  CapTren: "THÀNH ĐOÀN TP. HỒ CHÍ MINH",
  DiaDanh: "TP. Hồ Chí Minh",
  SoVanBan: "112-BC/ĐTN",
  NgayVanBan: "20/12/2018",
  ThamQuyenKy: "TM. BAN THƯỜNG VỤ ĐOÀN KHỐI",
  ChucVuKy: "BÍ THƯ",
  NguoiKy: "Lê Hoàng Minh",
  NoiNhan:
    "Thành Đoàn: Ban CNLĐ, Ban TC, Ban Tuyên giáo; Đảng ủy Khối: TT, Ban DV, Ban TC; Cấp ủy các cơ sở Đoàn có tên; Các cơ sở Đoàn có tên; Lưu VP",
  Nam: "2018",
  BoTieuChi: "Đoàn: Ban Thường vụ Đoàn Khối; Đặc thù: Ban Thường vụ Đoàn Khối",
  TongDiem: "Đoàn: 100 + 5 = 25/30/30/15; Đặc thù: 100 = 50/35/15",
  BoDacThu: "Đặc thù",
  XepHangDacThu: "riêng",
  CachTinhCum: "trung bình",
  DacThuTrongCum: "không",
  TieuChiPhu: "đầy đủ; đúng hạn",
  MotCumHaiGiai: "có",
  CumTruongThuocCumDauDan: "không",
  PhatMuon: "không",
  NguongXepLoai: "Tiên tiến: 80; Khá: 65; Trung bình: 50; Yếu: 0",
  TranXepLoai: "100",
  PhanLoaiNamSau: "Tiên tiến: tiên tiến; Khá: khá; Trung bình: trung bình; Yếu: yếu",
  NguongTienBo: "5",
  NoiDungHoTro:
    "Theo dõi, đánh giá theo bảng riêng; Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Đoàn; Đẩy mạnh hoạt động phong trào, chăm lo đời sống đoàn viên thanh niên",
  MocHoTro:
    "31/01/2018: Triển khai kế hoạch; 31/01/2018: Tổ chức các nội dung theo kế hoạch; 30/06/2018: Sơ kết, rút kinh nghiệm và triển khai các mô hình hiệu quả; 31/10/2018: Tổng kết",
  CanCuToCongTac: "Kế hoạch số 15-KH/ĐTN, ngày 09/02/2018 của Ban Thường vụ Đoàn Khối",
};
