import type { Profile } from "./profile";
import { youthUnion } from "./youthUnion";

/**
 * The Vietnam Youth Federation (Hội LHTN Việt Nam): its offices work beside those of the Youth Union, on the same units and with the
 * same people. It signs in the name of its committee ("TM. ỦY BAN HỘI", plan S4); the form of its papers is that of the Union.
 */
export const youthFederation: Profile = {
  ...youthUnion,
  name: "Hội",
  units: {
    ...youthUnion.units,
    prefix: "Hội LHTN",
    several: "Hội LHTN các đơn vị",
    ownBodies: [
      "hội",
      "hội lhtn",
      "hội liên hiệp thanh niên",
      "ủy ban hội",
      "liên chi hội",
      "chi hội",
      "câu lạc bộ",
      "clb",
    ],
    sisterBodies: youthUnion.units.ownBodies,
    branch: { ...youthUnion.units.branch, name: "Chi hội", words: ["chi hội"] },
    otherBodies: [
      ...youthUnion.units.otherBodies,
      "hội đồng",
      "hội chữ thập đỏ",
      "hội cựu chiến binh",
      "hội luật gia",
      "hội nông dân",
      "hội phụ nữ",
    ],
  },
  form: {
    ...youthUnion.form,
    title: "HỘI LHTN VIỆT NAM",
    unitAuthority: "TM. ỦY BAN HỘI",
    unitPosition: "CHỦ TỊCH",
  },
  words: {
    ...youthUnion.words,
    work: "công tác Hội và phong trào thanh niên",
    programmes: {
      ...youthUnion.words.programmes,
      support: "HỖ TRỢ {GRASSROOTS} KHÓ KHĂN, ĐẶC THÙ",
    },
    branchMeeting: "sinh hoạt chi hội",
    branchMeetingShort: "SHCH",
    grassroots: "cơ sở Hội",
    cadres: "cán bộ Hội",
    people: "hội viên, thanh niên",
  },
  settings: {
    ...youthUnion.settings,
    ThamQuyenKy: "TM. ỦY BAN HỘI",
    TieuDePhai: "HỘI LHTN VIỆT NAM",
    VaiTroPhuTrach: "BTK",
    VaiTroTo: "BTK; UBH; chuyên trách",
    ChucVuToTruong: "Chủ tịch; Phó Chủ tịch",
    NoiDungHoTro:
      "Theo dõi, đánh giá theo bảng riêng; Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Hội; Đẩy mạnh hoạt động phong trào, chăm lo hội viên, thanh niên",
    NoiDungDiCoSo:
      "Củng cố nhân sự; Nắm tình hình tư tưởng, tuyên truyền; Chế độ sinh hoạt, quản lý hội viên; Chất lượng phong trào thi đua; Câu lạc bộ, đội, nhóm; Hoạt động của cụm thi đua",
  },
  choices: {
    ...youthUnion.choices,
    officerRoles: ["BTK", "UBH", "chuyên trách", "cụm trưởng", "khác"],
    learnerKinds: ["cán bộ", "chi hội trưởng", "hội viên"],
  },
};
