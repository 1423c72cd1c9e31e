import type { Profile } from "./profile";

/**
 * The Hồ Chí Minh Communist Youth Union (Đoàn TNCS Hồ Chí Minh). Form of documents: guide 29-HD/TWĐTN-VP, without the motto
 * of the state; names and programmes: plans S0–S4.
 */
export const youthUnion: Profile = {
  units: {
    prefix: "Đoàn",
    places: ["xã", "phường", "thị trấn", "đặc khu"],
    plain: "xã",
    short: { "thị trấn": "TT" },
    several: "Đoàn các đơn vị",
  },
  form: {
    title: "ĐOÀN TNCS HỒ CHÍ MINH",
    motto: "",
    rule: "***",
    margins: { top: 20, bottom: 20, left: 30, right: 20 },
    kinds: {
      KH: "Kế hoạch",
      TB: "Thông báo",
      NQ: "Nghị quyết",
      QĐ: "Quyết định",
      CTr: "Chương trình",
      HD: "Hướng dẫn",
      BC: "Báo cáo",
      TTr: "Tờ trình",
    },
    kindMark: "-",
    usualKind: "KH",
    onBehalf: "TM. {body}",
  },
  words: {
    work: "công tác Đoàn và phong trào thanh thiếu nhi",
    programmes: {
      twinning: "PHONG TRÀO KẾT NGHĨA",
      visits: "PHÂN CÔNG CÁN BỘ ĐI CÔNG TÁC CƠ SỞ",
      support: "HỖ TRỢ CƠ SỞ ĐOÀN KHÓ KHĂN, ĐẶC THÙ",
      study: "HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT",
      emulation: "CÔNG TÁC THI ĐUA CỦA CÁC CỤM",
    },
    branchMeeting: "sinh hoạt chi đoàn",
    branchMeetingShort: "SHCĐ",
    works: "Công trình thanh niên",
  },
  settings: {
    ThamQuyenKy: "TM. BAN THƯỜNG VỤ",
    TieuDePhai: "ĐOÀN TNCS HỒ CHÍ MINH",
    KhoiKetNghia: "xã; phường; thị trấn; đặc khu",
    KhoiPhuTrach: "xã; phường; thị trấn; đặc khu",
    VaiTroPhuTrach: "BTV",
    VaiTroTo: "BTV; BCH; chuyên trách",
    ChucVuToTruong: "Bí thư; Phó Bí thư",
    NoiDungHoTro:
      "Theo dõi, đánh giá theo bảng riêng; Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Đoàn; Đẩy mạnh hoạt động phong trào, chăm lo đoàn viên, thanh niên",
    NoiDungDiCoSo:
      "Củng cố nhân sự; Nắm tình hình tư tưởng, tuyên truyền; Chế độ sinh hoạt, quản lý đoàn viên, đoàn vụ; Chất lượng phong trào thi đua; Câu lạc bộ, đội, nhóm; Hoạt động của cụm thi đua",
  },
  choices: {
    unitKinds: [
      "xã",
      "phường",
      "thị trấn",
      "đặc khu",
      "trường",
      "trung tâm",
      "cơ quan",
      "doanh nghiệp",
      "lực lượng vũ trang",
      "chi đoàn",
      "khác",
    ],
    officerRoles: ["BTV", "BCH", "chuyên trách", "cụm trưởng", "khác"],
    learnerKinds: ["cán bộ", "bí thư chi đoàn", "đoàn viên"],
  },
};
