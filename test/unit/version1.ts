/**
 * A workbook of version 1: sheets, tables and columns of the first contract ('Inputs'), a small office in them. It is written down
 * here and never follows the contract of today.
 */
export const VERSION_1: Readonly<
  Record<string, readonly [table: string, headers: string, ...rows: string[]]>
> = {
  "Thiết lập": [
    "ThietLap",
    "Khóa | Giá trị | Giải thích",
    "Nam | 2020 | Năm",
    "BoTieuChi | Đoàn: BTV Huyện đoàn | ",
    "CachTinhCum | trung bình | ",
    "MotCumHaiGiai | có | ",
    "CumTruongThuocCumDauDan | không | ",
    "SoLe | 2 | Số lẻ của huyện",
  ],
  "Đơn vị": [
    "DonVi",
    "Mã | Tên đơn vị | Tên khác | Khối | Cấp trên | Cụm | Số đoàn viên | Phân loại | Đặc thù | Điểm năm trước | Nhận tối thiểu | Nhận tối đa | Vĩ độ | Kinh độ | Hiệu lực từ | Hiệu lực đến | Tiền thân | Ghi chú",
    "T1 | Trường Một |  | trường |  | C1 |  |  |  |  |  | 2 |  |  |  |  |  | ",
    "X1 | Xã Một |  | xã |  | C1 |  |  |  |  |  |  |  |  |  |  |  | ",
  ],
  "Cụm thi đua": [
    "Cum",
    "Mã | Tên cụm | Đơn vị cụm trưởng | Cụm trưởng | Cụm phó | Phụ trách | Căn cứ",
    "C1 | Cụm 1 | T1 |  |  |  | ",
  ],
  "Cán bộ": [
    "CanBo",
    "Mã | Họ tên | Chức vụ | Vai trò | Đơn vị | Phụ trách tối đa | Ghi chú",
    "CB1 | Lê Văn A | Bí thư | BTV |  |  | ",
  ],
  Kỳ: [
    "Ky",
    "Mã | Tên kỳ | Bộ | Từ ngày | Đến ngày | Hạn gửi | Trọng số | Trạng thái | Căn cứ",
    "Q1 | Quý I |  | 01/01/2020 | 31/03/2020 | 10/04/2020 |  | mở | ",
  ],
  "Tiêu chí": [
    "TieuChi",
    "Bộ | Mã | Tiêu chí | Nội dung | Điều kiện | Điểm tối đa | Cách chấm | Mức điểm | Yêu cầu minh chứng | Số minh chứng tối thiểu | Hạn nộp | Kỳ | Tổ theo dõi | Áp dụng cho",
    "Đoàn | 1 |  |  | Báo cáo | 10 | thẩm định |  |  |  |  |  |  | ",
  ],
  "Minh chứng": [
    "MinhChung",
    "Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Tên minh chứng | Số văn bản | Liên kết | Ngày nộp | Số lượng | Chỉ tiêu | Điểm tự chấm | Điểm cụm chấm | Điểm thẩm định | Trạng thái | Lý do | Người thẩm định | Ghi chú",
    "M1 | Q1 | X1 | Đoàn | 1 |  |  |  | 01/04/2020 |  |  |  |  | 7 | đạt |  |  | ",
  ],
  "Giải thưởng": [
    "GiaiThuong",
    "Mã | Bộ | Kỳ | Tên giải | Đối tượng | Chỉ số | Số lượng | Mức thưởng | Hình thức | Cơ quan khen | Điều kiện | Đồng hạng",
    "G1 | Đoàn | Q1 | Cụm dẫn đầu | cụm | điểm | 1 | 1000000 |  |  |  | chọn",
  ],
  "Kết nghĩa": [
    "KetNghia",
    "TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ | Đến | Khóa | Ngày ký kết | Người chứng kiến | Ghi chú",
    "01 | T1 | X1 |  |  |  |  |  | của huyện",
  ],
  "Hoạt động kết nghĩa": [
    "HoatDong",
    "Ngày | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Loại | Nội dung | Giá trị | Số người | Chiều",
    " |  |  |  |  |  |  | ",
  ],
  "Phân công": ["PhanCong", "Cán bộ | Đối tượng | Từ | Đến | Khóa | Ghi chú", "CB1 | C1 |  |  |  | "],
  "Đi cơ sở": [
    "DiCoSo",
    "Cán bộ | Đơn vị | Tháng | Ngày đi | Dự sinh hoạt chi đoàn | Nội dung | Kết quả | Kiến nghị | Mức | Đã xử lý",
    " |  |  |  |  |  |  |  |  | ",
  ],
  "Tổ công tác": [
    "ToCongTac",
    "Tổ | Cán bộ | Vai trò | Đơn vị hỗ trợ | Nội dung phụ trách | Khóa",
    "1 | CB1 | tổ trưởng | X1 |  | ",
  ],
  "Hỗ trợ": [
    "HoTro",
    "Đơn vị | Nội dung | Phụ trách | Hạn | Quý | Kết quả | Trạng thái",
    " |  |  |  |  |  | ",
  ],
  "Đợt học tập": [
    "DotHocTap",
    "Mã | Cấp | Đơn vị tổ chức | Hạn | Ngày tổ chức | Báo cáo viên | Chất lượng báo cáo viên | Chất lượng tài liệu | Kết quả | Kiến nghị",
    " |  |  |  |  |  |  |  |  | ",
  ],
  "Người học": [
    "NguoiHoc",
    "Đợt | Mã người | Họ tên | Đơn vị | Đối tượng | Có mặt | Bài thu hoạch | Đánh giá",
    " |  |  |  |  |  |  | ",
  ],
  "Ràng buộc": ["RangBuoc", "Bài toán | A | B | Loại | Trọng số | Lý do", " |  |  |  |  | "],
};
/** Settings of version 1; those that begin with TrongSo belong to it too. */
export const SETTINGS_1 =
  "DonViBanHanh CapTren DiaDanh SoVanBan NgayVanBan ChucVuKy NguoiKy ThamQuyenKy DonViPhoiHop ChucVuKyPhoiHop NguoiKyPhoiHop NoiNhan Nam BoTieuChi CachTinhCum DacThuTrongCum TieuChiPhu MotCumHaiGiai CumTruongThuocCumDauDan NguongXepLoai TranXepLoai TyLeXuatSac PhatMuon SoLe NguongTienBo KhoangCachToiDa".split(
    " ",
  );

/** The cells of a line. */
export const cellsOf = (line: string): string[] => line.split("|").map((cell) => cell.trim());
