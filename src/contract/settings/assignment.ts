import { homeProfile } from "../../profile";
import { count, foldedTexts, texts, weight, words, yesNo } from "./readings";
import { settingsOf } from "./setting";
import { months } from "./spans";

const { open, standard } = settingsOf("assignment");
const own = homeProfile.settings;
const points = settingsOf("weights").standard;

/** What the assignment problems (plans S0, S1, S2) go by. */
export const assignmentSettings = {
  /** Kilometres; undefined = no limit. */
  farthest: open("KhoangCachToiDa", weight, { examples: ["25"] }),
  /** Kinds of units that are taken on by hosts, folded. */
  partnerKinds: standard("KhoiKetNghia", foldedTexts, own.KhoiKetNghia),
  /** Most hosts of one partner. */
  hostsPerPartner: standard("SoDonViDoDauToiDa", count(1), "2"),
  /** Kinds of units that get an officer in charge, folded. */
  overseenKinds: standard("KhoiPhuTrach", foldedTexts, own.KhoiPhuTrach),
  /** Roles of the officers in charge, folded. */
  overseerRoles: standard("VaiTroPhuTrach", foldedTexts, own.VaiTroPhuTrach),
  /** No officer is in charge of their own unit. */
  avoidHome: standard("TranhDonViNha", yesNo, "có"),
  /** Months with a visit, 1–12. */
  visitMonths: standard("ThangDiCoSo", months, "4-12"),
  /** Which planned visits take in a meeting of a chi đoàn. */
  branchMeetings: standard(
    "DuSinhHoatChiDoan",
    words({ "mỗi lần": "every", "lần đầu": "first", không: "none" }),
    "mỗi lần",
  ),
  /** Leaders and members of a working group. */
  leaders: standard("SoToTruong", count(0), "1"),
  members: standard("SoThanhVienTo", count(0), "3"),
  /** Roles of officers who may be in a working group, folded; the head of the cluster may always. */
  groupRoles: standard("VaiTroTo", foldedTexts, own.VaiTroTo),
  /** What the position of a leader begins with, folded. */
  leaderPositions: standard("ChucVuToTruong", foldedTexts, own.ChucVuToTruong),
  /** Nobody is in two groups. */
  oneGroupEach: standard("MotNguoiMotTo", yesNo, "có"),
  /** Content items shared among the members where `HoTro` names none for the unit. */
  topics: standard("NoiDungHoTro", texts, own.NoiDungHoTro),
};

/** Points that a proposal pays for what it is asked to avoid; higher weighs more, 0 switches a part off. */
export const weightSettings = {
  /** For each standing pair that is given up. */
  keep: points("TrongSoGiuNguyen", weight, "200"),
  /** Per kilometre between host and partner. */
  distance: points("TrongSoKhoangCach", weight, "2"),
  /** For a host without strength at a partner in full need; in proportion between. */
  need: points("TrongSoManhYeu", weight, "50"),
  /** Per unit above or below the fair load; in working groups per duty that an officer has already. */
  balance: points("TrongSoCanBang", weight, "20"),
  /** For each host of a partner after the first. */
  extraHost: points("TrongSoThemDoDau", weight, "300"),
  /** For a preference of `RangBuoc` without a weight of its own. */
  preference: points("TrongSoUuTien", weight, "60"),
  /** For leaving an officer with what was theirs last year. */
  rotation: points("TrongSoLuanPhien", weight, "40"),
  /** For a unit whose officer is not the one in charge of its cluster. */
  cohesion: points("TrongSoCungCum", weight, "30"),
};

export const solvingSettings = {
  /** Seconds after which the best plan so far is taken. */
  timeLimit: standard("GioiHanGiay", count(1), "20"),
};
