import type { Profile } from "../../../src/profile";

/** The trade union (Công đoàn), which writes its documents in the form of the state: with the motto, "số/loại-cơ quan". */
export const tradeUnion: Profile = {
  units: {
    prefix: "Công đoàn",
    places: ["xã", "phường"],
    plain: "xã",
    short: { phường: "P." },
    several: "Công đoàn cơ sở các đơn vị",
    bodies: ["công đoàn cơ sở", "công đoàn"],
    kinds: ["xã", "phường"],
    school: { word: "trường", kinds: ["thpt"] },
    abbreviations: {},
  },
  form: {
    title: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    rule: "",
    margins: { top: 25, bottom: 20, left: 35, right: 15 },
    kinds: { KH: "Kế hoạch", QĐ: "Quyết định", BC: "Báo cáo", CV: "Công văn" },
    kindMark: "/",
    usualKind: "QĐ",
    onBehalf: "TM. {body}",
  },
  words: {
    work: "phong trào công nhân, viên chức, lao động và hoạt động công đoàn",
    programmes: {
      twinning: "CÔNG ĐOÀN CƠ SỞ KẾT NGHĨA",
      visits: "CÁN BỘ CÔNG ĐOÀN ĐI CƠ SỞ",
      support: "HỖ TRỢ CÔNG ĐOÀN CƠ SỞ CÒN KHÓ KHĂN",
      study: "HỌC TẬP NGHỊ QUYẾT ĐẠI HỘI CÔNG ĐOÀN",
      emulation: "THI ĐUA GIỮA CÁC KHỐI",
    },
    branchMeeting: "sinh hoạt tổ công đoàn",
    branchMeetingShort: "SHTCĐ",
    works: "Công trình, sản phẩm lao động sáng tạo",
  },
  settings: {
    ThamQuyenKy: "TM. BAN CHẤP HÀNH",
    TieuDePhai: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    KhoiKetNghia: "xã; phường",
    KhoiPhuTrach: "xã; phường",
    VaiTroPhuTrach: "BCH",
    VaiTroTo: "BCH; chuyên trách",
    ChucVuToTruong: "Chủ tịch; Phó Chủ tịch",
    NoiDungHoTro: "Kiện toàn ban chấp hành; Thương lượng, ký thỏa ước lao động tập thể; Chăm lo đời sống",
    NoiDungDiCoSo: "Tổ chức công đoàn; Đời sống, việc làm; An toàn, vệ sinh lao động",
  },
  choices: {
    unitKinds: ["xã", "phường", "cơ quan", "doanh nghiệp", "khác"],
    officerRoles: ["BCH", "BTV", "chuyên trách", "cụm trưởng", "khác"],
    learnerKinds: ["cán bộ", "tổ trưởng công đoàn", "đoàn viên công đoàn"],
  },
};
